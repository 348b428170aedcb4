import { describe, expect, it } from 'vitest'
import { zonesOfCountry } from '../../../shared/announcement/mentions/places/country-zones'
import { findPlaceAt } from '../../../shared/announcement/mentions/places/place-mentions'
import { tokenizeText } from '../../../shared/announcement/text/tokens'
import { utcOffsetAt } from '../../../shared/domain/values/time/local-time'
import { findZoneByCity } from '../../../shared/i18n/city-names'

/** The capitals of the 193 States that are Members of the United Nations; Bolivia has two. */
const capitals = `
AF Kabul;AL Tirana;DZ Algiers;AD Andorra la Vella;AO Luanda;AG Saint John's;AR Buenos Aires
AM Yerevan;AU Canberra;AT Vienna;AZ Baku;BS Nassau;BH Manama;BD Dhaka;BB Bridgetown;BY Minsk
BE Brussels;BZ Belmopan;BJ Porto-Novo;BT Thimphu;BO Sucre;BO La Paz;BA Sarajevo;BW Gaborone
BR Brasília;BN Bandar Seri Begawan;BG Sofia;BF Ouagadougou;BI Gitega;CV Praia;KH Phnom Penh
CM Yaoundé;CA Ottawa;CF Bangui;TD N'Djamena;CL Santiago;CN Beijing;CO Bogotá;KM Moroni
CG Brazzaville;CR San José;CI Yamoussoukro;HR Zagreb;CU Havana;CY Nicosia;CZ Prague;KP Pyongyang
CD Kinshasa;DK Copenhagen;DJ Djibouti;DM Roseau;DO Santo Domingo;EC Quito;EG Cairo;SV San Salvador
GQ Malabo;ER Asmara;EE Tallinn;SZ Mbabane;ET Addis Ababa;FJ Suva;FI Helsinki;FR Paris;GA Libreville
GM Banjul;GE Tbilisi;DE Berlin;GH Accra;GR Athens;GD Saint George's;GT Guatemala City;GN Conakry
GW Bissau;GY Georgetown;HT Port-au-Prince;HN Tegucigalpa;HU Budapest;IS Reykjavik;IN New Delhi
ID Jakarta;IR Tehran;IQ Baghdad;IE Dublin;IL Jerusalem;IT Rome;JM Kingston;JP Tokyo;JO Amman
KZ Astana;KE Nairobi;KI Tarawa;KW Kuwait City;KG Bishkek;LA Vientiane;LV Riga;LB Beirut;LS Maseru
LR Monrovia;LY Tripoli;LI Vaduz;LT Vilnius;LU Luxembourg;MG Antananarivo;MW Lilongwe;MY Kuala Lumpur
MV Malé;ML Bamako;MT Valletta;MH Majuro;MR Nouakchott;MU Port Louis;MX Mexico City;FM Palikir
MC Monaco;MN Ulaanbaatar;ME Podgorica;MA Rabat;MZ Maputo;MM Naypyidaw;NA Windhoek;NR Yaren
NP Kathmandu;NL Amsterdam;NZ Wellington;NI Managua;NE Niamey;NG Abuja;MK Skopje;NO Oslo;OM Muscat
PK Islamabad;PW Ngerulmud;PA Panama City;PG Port Moresby;PY Asunción;PE Lima;PH Manila;PL Warsaw
PT Lisbon;QA Doha;KR Seoul;MD Chișinău;RO Bucharest;RU Moscow;RW Kigali;KN Basseterre;LC Castries
VC Kingstown;WS Apia;SM San Marino;ST São Tomé;SA Riyadh;SN Dakar;RS Belgrade;SC Victoria
SL Freetown;SG Singapore;SK Bratislava;SI Ljubljana;SB Honiara;SO Mogadishu;ZA Pretoria;SS Juba
ES Madrid;LK Colombo;SD Khartoum;SR Paramaribo;SE Stockholm;CH Bern;SY Damascus;TJ Dushanbe
TH Bangkok;TL Dili;TG Lomé;TO Nuku'alofa;TT Port of Spain;TN Tunis;TR Ankara;TM Ashgabat;TV Funafuti
UG Kampala;UA Kyiv;AE Abu Dhabi;GB London;TZ Dodoma;US Washington;UY Montevideo;UZ Tashkent
VU Port Vila;VE Caracas;VN Hanoi;YE Sana'a;ZM Lusaka;ZW Harare`
  .trim()
  .split(/[;\n]/)
  .map((entry) => [entry.slice(0, 2), entry.slice(3)] as const)

const days = ['2027-01-15T12:00Z', '2027-07-15T12:00Z'].map((day) => Date.parse(day))

/** Whether a zone shows the time of one of the country's zones, in winter and in summer. */
const keepsTimeOf = (zone: string, country: string): boolean =>
  zonesOfCountry(country).some((own) => days.every((day) => utcOffsetAt(own, day) === utcOffsetAt(zone, day)))

describe('every capital of a Member of the United Nations', () => {
  it('is in the list', () => {
    expect(new Set(capitals.map(([country]) => country)).size).toBe(193)
  })

  it('is found as a city with the time of its country', () => {
    const wrong = capitals.filter(([country, city]) => {
      const zone = findZoneByCity(city)
      return zone === undefined || !keepsTimeOf(zone, country)
    })
    expect(wrong).toEqual([])
  })

  it('is found in an announcement', () => {
    const missing = capitals.filter(([country, city]) => {
      const zone = findPlaceAt(tokenizeText(city), 0)?.zone ?? zonesOfCountry(country)[0]
      return findPlaceAt(tokenizeText(city), 0) === null || !zone || !keepsTimeOf(zone, country)
    })
    expect(missing).toEqual([])
  })
})

describe('large cities that give no zone its name', () => {
  it.each([
    ['Geneva', 'Europe/Zurich'],
    ['Genève', 'Europe/Zurich'],
    ['Cape Town', 'Africa/Johannesburg'],
    ['Mumbai', 'Asia/Kolkata'],
    ['rio de janeiro', 'America/Sao_Paulo'],
    ['Mombasa', 'Africa/Nairobi'],
    ['Washington, D.C.', 'America/New_York'],
  ])('%s has the time of %s', (city, zone) => {
    expect(findZoneByCity(city)).toBe(zone)
  })
})
