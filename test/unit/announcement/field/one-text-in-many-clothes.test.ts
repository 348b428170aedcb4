import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseClinics } from '../summarise-reading'

/** Pages as officers have them, each with what is right for it: days as `date start-end (sessions)`, and what is asked. */
const cases: Record<string, ReturnType<typeof summariseClinics>> = {
  '00-base.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (4)', '2026-03-04 09:00-12:30 (3)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '01a-markdown.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (4)', '2026-03-04 09:00-12:30 (3)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '01b-markdown-with-br.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (4)', '2026-03-04 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '02-word.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (4)', '2026-03-04 09:00-12:30 (3)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '03-pdf.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (5)', '2026-03-04 09:00-12:30 (3)'],
      },
    ],
    codes: ['date-also-named', 'zone-abbreviation'],
  },
  '06-agenda-first.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (4)'],
      },
    ],
    codes: ['title-unsure'],
  },
  '07-columns.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (4)'],
      },
    ],
    codes: ['line-not-understood'],
  },
  '08-twelve-hours.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: null,
        mode: 'in-person',
        days: ['2026-03-03 09:00-16:30 (7)'],
      },
    ],
    codes: ['line-not-understood', 'zone-missing'],
  },
  '09a-two-zones-rows.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (4)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '09b-two-zones-sentence.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '09c-two-countries.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Kenya and Nigeria',
        country: null,
        zone: null,
        mode: 'online',
        days: ['2026-03-03 10:00-15:00 (2)'],
      },
    ],
    codes: ['host-unknown', 'hours-mismatch', 'session-outside-hours', 'zone-missing'],
  },
  '10a-weekday-only.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['null 09:00-12:30 (2)', 'null 09:00-12:30 (2)'],
      },
    ],
    codes: ['date-missing', 'session-gap', 'zone-abbreviation'],
  },
  '10b-weekday-headings.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (2)', '2026-03-04 09:00-12:30 (2)'],
      },
    ],
    codes: ['session-gap', 'zone-abbreviation'],
  },
  '12-postponed.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-10 09:00-12:30 (2)', '2026-03-11 09:00-12:30 (1)'],
      },
    ],
    codes: ['date-also-named', 'date-postponed', 'zone-abbreviation'],
  },
  '14-html-page.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (3)', '2026-03-04 09:00-12:30 (1)'],
      },
    ],
    codes: ['date-also-named', 'line-not-understood', 'session-gap', 'zone-abbreviation'],
  },
  '15-weekly.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Webinar Series – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: [
          '2026-03-03 14:00-16:00 (0)',
          '2026-03-10 14:00-16:00 (0)',
          '2026-03-17 14:00-16:00 (0)',
          '2026-03-24 14:00-16:00 (0)',
        ],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '16-hybrid.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'hybrid',
        days: ['2026-03-03 09:00-12:30 (2)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  '17-in-person.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'in-person',
        days: ['2026-03-03 09:00-12:30 (2)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
}

describe('one announcement in many layouts', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseClinics(readFileSync(`test/unit/announcement/field/clothes/${file}`, 'utf8'))).toEqual(
      expected,
    )
  })
})
