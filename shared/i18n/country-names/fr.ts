/** Names of countries and territories in French, as the UN writes them. One a line: ISO 3166-1 code, name. */
export const frCountryNames = `
AD Andorre
AE Émirats arabes unis
AF Afghanistan
AG Antigua-et-Barbuda
AI Anguilla
AL Albanie
AM Arménie
AO Angola
AQ Antarctique
AR Argentine
AS Samoa américaines
AT Autriche
AU Australie
AW Aruba
AX Îles d’Åland
AZ Azerbaïdjan
BA Bosnie-Herzégovine
BB Barbade
BD Bangladesh
BE Belgique
BF Burkina Faso
BG Bulgarie
BH Bahreïn
BI Burundi
BJ Bénin
BL Saint-Barthélemy
BM Bermudes
BN Brunéi Darussalam
BO Bolivie (État plurinational de)
BQ Bonaire, Saint-Eustache et Saba
BR Brésil
BS Bahamas
BT Bhoutan
BV Île Bouvet
BW Botswana
BY Bélarus
BZ Belize
CA Canada
CC Îles des Cocos (Keeling)
CD République démocratique du Congo
CF République centrafricaine
CG Congo
CH Suisse
CI Côte d’Ivoire
CK Îles Cook
CL Chili
CM Cameroun
CN Chine
CO Colombie
CR Costa Rica
CU Cuba
CV Cabo Verde
CW Curaçao
CX Île Christmas
CY Chypre
CZ Tchéquie
DE Allemagne
DJ Djibouti
DK Danemark
DM Dominique
DO République dominicaine
DZ Algérie
EC Équateur
EE Estonie
EG Égypte
EH Sahara occidental
ER Érythrée
ES Espagne
ET Éthiopie
FI Finlande
FJ Fidji
FK Îles Falkland (Malvinas)
FM Micronésie (États fédérés de)
FO Îles Féroé
FR France
GA Gabon
GB Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
GD Grenade
GE Géorgie
GF Guyane française
GG Guernesey
GH Ghana
GI Gibraltar
GL Groenland
GM Gambie
GN Guinée
GP Guadeloupe
GQ Guinée équatoriale
GR Grèce
GS Géorgie du Sud-et-les Îles Sandwich du Sud
GT Guatemala
GU Guam
GW Guinée-Bissau
GY Guyana
HK Chine, région administrative spéciale de Hong Kong
HM Île Heard-et-Îles MacDonald
HN Honduras
HR Croatie
HT Haïti
HU Hongrie
ID Indonésie
IE Irlande
IL Israël
IM Île de Man
IN Inde
IO Territoire britannique de l’océan Indien
IQ Iraq
IR Iran (République islamique d’)
IS Islande
IT Italie
JE Jersey
JM Jamaïque
JO Jordanie
JP Japon
KE Kenya
KG Kirghizistan
KH Cambodge
KI Kiribati
KM Comores
KN Saint-Kitts-et-Nevis
KP République populaire démocratique de Corée
KR République de Corée
KW Koweït
KY Îles Caïmanes
KZ Kazakhstan
LA République démocratique populaire lao
LB Liban
LC Sainte-Lucie
LI Liechtenstein
LK Sri Lanka
LR Libéria
LS Lesotho
LT Lituanie
LU Luxembourg
LV Lettonie
LY Libye
MA Maroc
MC Monaco
MD République de Moldova
ME Monténégro
MF Saint-Martin (partie française)
MG Madagascar
MH Îles Marshall
MK Macédoine du Nord
ML Mali
MM Myanmar
MN Mongolie
MO Chine, région administrative spéciale de Macao
MP Îles Mariannes du Nord
MQ Martinique
MR Mauritanie
MS Montserrat
MT Malte
MU Maurice
MV Maldives
MW Malawi
MX Mexique
MY Malaisie
MZ Mozambique
NA Namibie
NC Nouvelle-Calédonie
NE Niger
NF Île Norfolk
NG Nigéria
NI Nicaragua
NL Pays-Bas (Royaume des)
NO Norvège
NP Népal
NR Nauru
NU Nioué
NZ Nouvelle-Zélande
OM Oman
PA Panama
PE Pérou
PF Polynésie française
PG Papouasie-Nouvelle-Guinée
PH Philippines
PK Pakistan
PL Pologne
PM Saint-Pierre-et-Miquelon
PN Pitcairn
PR Porto Rico
PS État de Palestine
PT Portugal
PW Palaos
PY Paraguay
QA Qatar
RE Réunion
RO Roumanie
RS Serbie
RU Fédération de Russie
RW Rwanda
SA Arabie saoudite
SB Îles Salomon
SC Seychelles
SD Soudan
SE Suède
SG Singapour
SH Sainte-Hélène
SI Slovénie
SJ Îles Svalbard-et-Jan Mayen
SK Slovaquie
SL Sierra Leone
SM Saint-Marin
SN Sénégal
SO Somalie
SR Suriname
SS Soudan du Sud
ST Sao Tomé-et-Principe
SV El Salvador
SX Saint-Martin (partie néerlandaise)
SY République arabe syrienne
SZ Eswatini
TC Îles Turques-et-Caïques
TD Tchad
TF Terres australes françaises
TG Togo
TH Thaïlande
TJ Tadjikistan
TK Tokélaou
TL Timor-Leste
TM Turkménistan
TN Tunisie
TO Tonga
TR Türkiye
TT Trinité-et-Tobago
TV Tuvalu
TW Taïwan (Province de Chine)
TZ République-Unie de Tanzanie
UA Ukraine
UG Ouganda
UM Îles mineures éloignées des États-Unis
US États-Unis d’Amérique
UY Uruguay
UZ Ouzbékistan
VA Saint-Siège
VC Saint-Vincent-et-les Grenadines
VE Venezuela (République bolivarienne du)
VG Îles Vierges britanniques
VI Îles Vierges américaines
VN Viet Nam
VU Vanuatu
WF Îles Wallis-et-Futuna
WS Samoa
YE Yémen
YT Mayotte
ZA Afrique du Sud
ZM Zambie
ZW Zimbabwe
`
