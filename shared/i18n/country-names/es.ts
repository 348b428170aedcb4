/** Names of countries and territories in Spanish, as the UN writes them. One a line: ISO 3166-1 code, name. */
export const esCountryNames = `
AD Andorra
AE Emiratos Árabes Unidos
AF Afganistán
AG Antigua y Barbuda
AI Anguila
AL Albania
AM Armenia
AO Angola
AQ Antártida
AR Argentina
AS Samoa Americana
AT Austria
AU Australia
AW Aruba
AX Islas Åland
AZ Azerbaiyán
BA Bosnia y Herzegovina
BB Barbados
BD Bangladesh
BE Bélgica
BF Burkina Faso
BG Bulgaria
BH Bahrein
BI Burundi
BJ Benin
BL San Barthélemy
BM Bermuda
BN Brunei Darussalam
BO Bolivia (Estado Plurinacional de)
BQ Bonaire, San Eustaquio y Saba
BR Brasil
BS Bahamas
BT Bhután
BV Isla Bouvet
BW Botswana
BY Belarús
BZ Belice
CA Canadá
CC Islas Cocos (Keeling)
CD República Democrática del Congo
CF República Centroafricana
CG Congo
CH Suiza
CI Côte d’Ivoire
CK Islas Cook
CL Chile
CM Camerún
CN China
CO Colombia
CR Costa Rica
CU Cuba
CV Cabo Verde
CW Curazao
CX Isla Christmas
CY Chipre
CZ Chequia
DE Alemania
DJ Djibouti
DK Dinamarca
DM Dominica
DO República Dominicana
DZ Argelia
EC Ecuador
EE Estonia
EG Egipto
EH Sáhara Occidental
ER Eritrea
ES España
ET Etiopía
FI Finlandia
FJ Fiji
FK Islas Malvinas (Falkland)
FM Micronesia (Estados Federados de)
FO Islas Feroe
FR Francia
GA Gabón
GB Reino Unido de Gran Bretaña e Irlanda del Norte
GD Granada
GE Georgia
GF Guayana Francesa
GG Guernsey
GH Ghana
GI Gibraltar
GL Groenlandia
GM Gambia
GN Guinea
GP Guadalupe
GQ Guinea Ecuatorial
GR Grecia
GS Georgia del Sur y las Islas Sandwich del Sur
GT Guatemala
GU Guam
GW Guinea-Bissau
GY Guyana
HK China, región administrativa especial de Hong Kong
HM Islas Heard y McDonald
HN Honduras
HR Croacia
HT Haití
HU Hungría
ID Indonesia
IE Irlanda
IL Israel
IM Isla de Man
IN India
IO Territorio Británico del Océano Índico
IQ Iraq
IR Irán (República Islámica del)
IS Islandia
IT Italia
JE Jersey
JM Jamaica
JO Jordania
JP Japón
KE Kenya
KG Kirguistán
KH Camboya
KI Kiribati
KM Comoras
KN Saint Kitts y Nevis
KP República Popular Democrática de Corea
KR República de Corea
KW Kuwait
KY Islas Caimán
KZ Kazajstán
LA República Democrática Popular Lao
LB Líbano
LC Santa Lucía
LI Liechtenstein
LK Sri Lanka
LR Liberia
LS Lesotho
LT Lituania
LU Luxemburgo
LV Letonia
LY Libia
MA Marruecos
MC Mónaco
MD República de Moldova
ME Montenegro
MF San Martín (parte francesa)
MG Madagascar
MH Islas Marshall
MK Macedonia del Norte
ML Malí
MM Myanmar
MN Mongolia
MO China, región administrativa especial de Macao
MP Islas Marianas Septentrionales
MQ Martinica
MR Mauritania
MS Montserrat
MT Malta
MU Mauricio
MV Maldivas
MW Malawi
MX México
MY Malasia
MZ Mozambique
NA Namibia
NC Nueva Caledonia
NE Níger
NF Isla Norfolk
NG Nigeria
NI Nicaragua
NL Países Bajos (Reino de los)
NO Noruega
NP Nepal
NR Nauru
NU Niue
NZ Nueva Zelandia
OM Omán
PA Panamá
PE Perú
PF Polinesia Francesa
PG Papua Nueva Guinea
PH Filipinas
PK Pakistán
PL Polonia
PM San Pedro y Miquelón
PN Pitcairn
PR Puerto Rico
PS Estado de Palestina
PT Portugal
PW Palau
PY Paraguay
QA Qatar
RE Reunión
RO Rumania
RS Serbia
RU Federación de Rusia
RW Rwanda
SA Arabia Saudita
SB Islas Salomón
SC Seychelles
SD Sudán
SE Suecia
SG Singapur
SH Santa Elena
SI Eslovenia
SJ Islas Svalbard y Jan Mayen
SK Eslovaquia
SL Sierra Leona
SM San Marino
SN Senegal
SO Somalia
SR Suriname
SS Sudán del Sur
ST Santo Tomé y Príncipe
SV El Salvador
SX San Martín (parte Holandesa)
SY República Árabe Siria
SZ Eswatini
TC Islas Turcas y Caicos
TD Chad
TF Territorio de las Tierras Australes Francesas
TG Togo
TH Tailandia
TJ Tayikistán
TK Tokelau
TL Timor-Leste
TM Turkmenistán
TN Túnez
TO Tonga
TR Türkiye
TT Trinidad y Tabago
TV Tuvalu
TW Taiwán (Provincia de China)
TZ República Unida de Tanzanía
UA Ucrania
UG Uganda
UM Islas menores alejadas de Estados Unidos
US Estados Unidos de América
UY Uruguay
UZ Uzbekistán
VA Santa Sede
VC San Vicente y las Granadinas
VE Venezuela (República Bolivariana de)
VG Islas Vírgenes Británicas
VI Islas Vírgenes de los Estados Unidos
VN Viet Nam
VU Vanuatu
WF Islas Wallis y Futuna
WS Samoa
YE Yemen
YT Mayotte
ZA Sudáfrica
ZM Zambia
ZW Zimbabwe
`
