/** The six regions of ITU's Development Sector, as ITU writes them; not the three regions of the Radio Regulations. */
export const ituRegions = [
  'Africa',
  'Americas',
  'Arab States',
  'Asia and the Pacific',
  'CIS',
  'Europe',
] as const
export type ItuRegion = (typeof ituRegions)[number]

/**
 * The Member States of each region as ITU's regional offices list them (itu.int, Regional presence), with the State of
 * Palestine under Resolution 99. Somalia, Sudan and Mauritania are Arab States; Georgia, Moldova and Ukraine are in
 * Europe. The second line of a region has territories that take part in its statistics (ITU DataHub).
 */
const countriesByRegion: Record<ItuRegion, string> = {
  Africa: `
    AO BF BI BJ BW CD CF CG CI CM CV ER ET GA GH GM GN GQ GW KE LR LS MG ML MU MW MZ NA NE NG RW SC SL SN SS ST SZ
    TD TG TZ UG ZA ZM ZW
    RE SH YT`,
  Americas: `
    AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT US UY VC VE
    AI AW BL BM BQ CW FK GF GL GP KY MF MQ MS PM PR SX TC VG VI`,
  'Arab States': `
    AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE
    EH`,
  'Asia and the Pacific': `
    AF AU BD BN BT CN FJ FM ID IN IR JP KH KI KP KR LA LK MH MM MN MV MY NP NR NZ PG PH PK PW SB SG TH TL TO TV VN
    VU WS
    AS CK GU HK MO MP NC NF NU PF TK TW WF`,
  CIS: 'AM AZ BY KG KZ RU TJ TM UZ',
  Europe: `
    AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO
    RS SE SI SK SM TR UA VA
    AX FO GG GI IM JE SJ`,
}

const regionByCountry = new Map(
  ituRegions.flatMap((region) =>
    countriesByRegion[region]
      .trim()
      .split(/\s+/)
      .map((country) => [country, region] as const),
  ),
)

/** The ITU region of a country (ISO 3166-1 alpha-2); null for a territory of none, like Antarctica. */
export const regionOfCountry = (country: string): ItuRegion | null => regionByCountry.get(country) ?? null
