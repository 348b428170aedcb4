/** Portuguese has no UN list: CLDR names, with the UN’s form where English and French have one. One a line: ISO 3166-1 code, name. */
export const ptCountryNames = `
AD Andorra
AE Emirados Árabes Unidos
AF Afeganistão
AG Antígua e Barbuda
AI Anguila
AL Albânia
AM Arménia
AO Angola
AQ Antártida
AR Argentina
AS Samoa Americana
AT Áustria
AU Austrália
AW Aruba
AX Alanda
AZ Azerbaijão
BA Bósnia e Herzegovina
BB Barbados
BD Bangladeche
BE Bélgica
BF Burquina Faso
BG Bulgária
BH Barém
BI Burundi
BJ Benim
BL São Bartolomeu
BM Bermudas
BN Brunei Darussalam
BO Bolívia (Estado Plurinacional da)
BQ Países Baixos Caribenhos
BR Brasil
BS Baamas
BT Butão
BV Ilha Bouvet
BW Botsuana
BY Bielorrússia
BZ Belize
CA Canadá
CC Ilhas dos Cocos (Keeling)
CD República Democrática do Congo
CF República Centro-Africana
CG Congo
CH Suíça
CI Côte d’Ivoire
CK Ilhas Cook
CL Chile
CM Camarões
CN China
CO Colômbia
CR Costa Rica
CU Cuba
CV Cabo Verde
CW Curaçau
CX Ilha do Natal
CY Chipre
CZ Chéquia
DE Alemanha
DJ Jibuti
DK Dinamarca
DM Domínica
DO República Dominicana
DZ Argélia
EC Equador
EE Estónia
EG Egito
EH Sara Ocidental
ER Eritreia
ES Espanha
ET Etiópia
FI Finlândia
FJ Fiji
FK Ilhas Falkland (Malvinas)
FM Micronésia (Estados Federados da)
FO Ilhas Faroé
FR França
GA Gabão
GB Reino Unido da Grã-Bretanha e Irlanda do Norte
GD Granada
GE Geórgia
GF Guiana Francesa
GG Guernesey
GH Gana
GI Gibraltar
GL Gronelândia
GM Gâmbia
GN Guiné
GP Guadalupe
GQ Guiné Equatorial
GR Grécia
GS Ilhas Geórgia do Sul e Sandwich do Sul
GT Guatemala
GU Guame
GW Guiné-Bissau
GY Guiana
HK China (Região Administrativa Especial de Hong Kong)
HM Ilhas Heard e McDonald
HN Honduras
HR Croácia
HT Haiti
HU Hungria
ID Indonésia
IE Irlanda
IL Israel
IM Ilha de Man
IN Índia
IO Território Britânico do Oceano Índico
IQ Iraque
IR Irão (República Islâmica do)
IS Islândia
IT Itália
JE Jersey
JM Jamaica
JO Jordânia
JP Japão
KE Quénia
KG Quirguistão
KH Camboja
KI Quiribáti
KM Comores
KN São Cristóvão e Neves
KP República Popular Democrática da Coreia
KR República da Coreia
KW Koweit
KY Ilhas Caimão
KZ Cazaquistão
LA República Democrática Popular do Laos
LB Líbano
LC Santa Lúcia
LI Listenstaine
LK Sri Lanca
LR Libéria
LS Lesoto
LT Lituânia
LU Luxemburgo
LV Letónia
LY Líbia
MA Marrocos
MC Mónaco
MD República da Moldova
ME Montenegro
MF São Martinho (Saint-Martin)
MG Madagáscar
MH Ilhas Marshall
MK Macedónia do Norte
ML Mali
MM Mianmar (Birmânia)
MN Mongólia
MO China (Região Administrativa Especial de Macau)
MP Ilhas Marianas do Norte
MQ Martinica
MR Mauritânia
MS Monserrate
MT Malta
MU Maurícia
MV Maldivas
MW Maláui
MX México
MY Malásia
MZ Moçambique
NA Namíbia
NC Nova Caledónia
NE Níger
NF Ilha Norfolk
NG Nigéria
NI Nicarágua
NL Países Baixos
NO Noruega
NP Nepal
NR Nauru
NU Niuê
NZ Nova Zelândia
OM Omã
PA Panamá
PE Peru
PF Polinésia Francesa
PG Papua-Nova Guiné
PH Filipinas
PK Paquistão
PL Polónia
PM São Pedro e Miquelão
PN Ilhas Pitcairn
PR Porto Rico
PS Estado da Palestina
PT Portugal
PW Palau
PY Paraguai
QA Catar
RE Reunião
RO Roménia
RS Sérvia
RU Federação da Rússia
RW Ruanda
SA Arábia Saudita
SB Ilhas Salomão
SC Seicheles
SD Sudão
SE Suécia
SG Singapura
SH Santa Helena
SI Eslovénia
SJ Svalbard e Jan Mayen
SK Eslováquia
SL Serra Leoa
SM São Marinho
SN Senegal
SO Somália
SR Suriname
SS Sudão do Sul
ST São Tomé e Príncipe
SV Salvador
SX São Martinho (Sint Maarten)
SY República Árabe Síria
SZ Essuatíni
TC Ilhas Turcas e Caicos
TD Chade
TF Territórios Austrais Franceses
TG Togo
TH Tailândia
TJ Tajiquistão
TK Toquelau
TL Timor-Leste
TM Turquemenistão
TN Tunísia
TO Tonga
TR Turquia
TT Trindade e Tobago
TV Tuvalu
TW Taiwan (Província da China)
TZ República Unida da Tanzânia
UA Ucrânia
UG Uganda
UM Ilhas Menores Afastadas dos EUA
US Estados Unidos da América
UY Uruguai
UZ Usbequistão
VA Santa Sé
VC São Vicente e Granadinas
VE Venezuela (República Bolivariana da)
VG Ilhas Virgens Britânicas
VI Ilhas Virgens dos EUA
VN Vietname
VU Vanuatu
WF Wallis e Futuna
WS Samoa
YE Iémen
YT Maiote
ZA África do Sul
ZM Zâmbia
ZW Zimbabué
`
