import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseClinics } from '../summarise-reading'

/** Pages as officers have them, each with what is right for it: days as `date start-end (sessions)`, and what is asked. */
const cases: Record<string, ReturnType<typeof summariseClinics>> = {
  'a01-egypt-dst.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Egypt',
        country: 'EG',
        zone: null,
        mode: 'online',
        days: ['2027-04-29 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-contradiction'],
  },
  'a02-egypt-eet-in-summer.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Egypt',
        country: 'EG',
        zone: 'Africa/Cairo',
        mode: 'online',
        days: ['2027-04-29 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a03-morocco-gmt1.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Morocco',
        country: 'MA',
        zone: null,
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-contradiction'],
  },
  'a04-morocco-local.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Morocco',
        country: 'MA',
        zone: 'Africa/Casablanca',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch'],
  },
  'a05-nepal.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Nepal',
        country: 'NP',
        zone: 'Asia/Kathmandu',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a06-nepal-545.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Nepal',
        country: 'NP',
        zone: null,
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-contradiction'],
  },
  'a07-kazakhstan.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Kazakhstan',
        country: 'KZ',
        zone: null,
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-contradiction'],
  },
  'a08-palestine.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Palestine',
        country: 'PS',
        zone: 'Asia/Hebron',
        mode: 'online',
        days: ['2026-10-28 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch'],
  },
  'a09-samoa.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Samoa',
        country: 'WS',
        zone: 'Pacific/Apia',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a10-midnight.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Fiji',
        country: 'FJ',
        zone: 'Pacific/Fiji',
        mode: 'online',
        days: ['2027-02-16 22:00-02:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a11-south-sudan.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - South Sudan',
        country: 'SS',
        zone: null,
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-contradiction'],
  },
  'a12-drc.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Democratic Republic of the Congo',
        country: 'CD',
        zone: null,
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-missing'],
  },
  'a13-drc-lubumbashi.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Democratic Republic of the Congo',
        country: 'CD',
        zone: 'Africa/Lubumbashi',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch'],
  },
  'a14-mozambique-cat.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Mozambique',
        country: 'MZ',
        zone: 'Africa/Maputo',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a15-kinshasa-wat.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - DR Congo',
        country: 'CD',
        zone: 'Africa/Kinshasa',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a17-noon-12pm.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Kenya',
        country: 'KE',
        zone: 'Africa/Nairobi',
        mode: 'online',
        days: ['2027-02-16 12:00-16:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a18-ist-ambiguous.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Sri Lanka',
        country: 'LK',
        zone: 'Asia/Colombo',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a19-bst-bangladesh.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Bangladesh',
        country: 'BD',
        zone: 'Asia/Dhaka',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a20-cest-winter.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Geneva',
        country: null,
        zone: null,
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['host-unknown', 'hours-mismatch', 'zone-abbreviation'],
  },
  'a21-ethiopian-calendar.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Ethiopia',
        country: 'ET',
        zone: 'Africa/Addis_Ababa',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a22-hijri.txt': {
    clinics: [
      {
        title: 'Digital Financial Services Security Clinic - Saudi Arabia',
        country: 'SA',
        zone: 'Asia/Riyadh',
        mode: 'online',
        days: ['2027-02-16 09:00-13:00 (1)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-abbreviation'],
  },
  'a24-in-person.txt': {
    clinics: [
      {
        title: 'DFS Security Clinic - Gambia',
        country: 'GM',
        zone: 'Africa/Banjul',
        mode: 'in-person',
        days: ['2027-02-16 09:00-13:00 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
}

describe('zones and their laws', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseClinics(readFileSync(`test/unit/announcement/field/zones/${file}`, 'utf8'))).toEqual(
      expected,
    )
  })
})
