import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseClinics } from '../summarise-reading'

/** Pages as officers have them, each with what is right for it: days as `date start-end (sessions)`, and what is asked. */
const cases: Record<string, ReturnType<typeof summariseClinics>> = {
  'k01a-dateline-beats-the-date.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (2)'],
      },
    ],
    codes: ['date-also-named'],
  },
  'k01b-footer-updated.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: null,
        mode: null,
        days: ['2026-03-03 09:00-10:30 (1)', '2026-03-04 14:00-15:30 (1)'],
      },
    ],
    codes: ['date-also-named', 'line-not-understood', 'mode-missing', 'year-inferred', 'zone-missing'],
  },
  'k01c-document-date.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop',
        country: 'ZM',
        zone: null,
        mode: null,
        days: ['2026-03-03 09:00-12:00 (3)', '2026-03-04 00:00-23:59 (0)'],
      },
    ],
    codes: ['date-also-named', 'hours-mismatch', 'mode-missing', 'session-gap', 'zone-missing'],
  },
  'k02a-postponed.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-10 09:00-12:30 (0)', '2026-03-11 09:00-12:30 (0)'],
      },
    ],
    codes: ['date-also-named', 'date-postponed', 'zone-abbreviation'],
  },
  'k02c-series.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Webinars for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 14:00-16:00 (1)', '2026-03-10 14:00-16:00 (1)', '2026-03-17 14:00-16:00 (1)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k02d-days-without-hours.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)', '2026-03-04 09:00-12:30 (0)', '2026-03-05 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k02e-cancelled.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['clinic-cancelled', 'zone-abbreviation'],
  },
  'k03a-key-dates.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)', '2026-03-04 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k03c-teasers-below.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)', '2026-03-04 09:00-12:30 (0)'],
      },
    ],
    codes: ['date-also-named', 'zone-abbreviation'],
  },
  'k04-one-line.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop',
        country: 'ZM',
        zone: null,
        mode: null,
        days: ['2026-03-03 08:00-15:45 (5)', '2026-03-04 00:00-23:59 (0)'],
      },
    ],
    codes: ['hours-mismatch', 'mode-missing', 'session-gap', 'zone-missing'],
  },
  'k05-markdown-with-br.txt': {
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
  'k06a-gmt-for-a-host-elsewhere.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k06b-utc-only.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: null,
        mode: 'online',
        days: ['2026-03-03 07:00-10:30 (0)'],
      },
    ],
    codes: ['zone-contradiction'],
  },
  'k06c-est-in-summer.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop',
        country: 'US',
        zone: null,
        mode: null,
        days: ['2026-07-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'k06e-utc-without-host.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Webinar',
        country: null,
        zone: null,
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['host-unknown', 'zone-abbreviation'],
  },
  'k07-zone-on-its-own-line.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-11:00 (3)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k08a-hybrid-read-as-online.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'hybrid',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k08b-in-person-not-seen.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'in-person',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k08d-online-registration.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'in-person',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k08e-label-block-host-after-date.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop',
        country: 'ZM',
        zone: null,
        mode: 'in-person',
        days: ['2026-03-03 09:00-12:30 (2)'],
      },
    ],
    codes: ['zone-missing'],
  },
  'k09a-title-with-exclamation.txt': {
    clinics: [
      {
        title: 'Welcome to the Safe Payments Experience in Lusaka!',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: null,
        days: ['2026-03-03 09:00-17:00 (3)'],
      },
    ],
    codes: ['hours-mismatch', 'mode-missing', 'title-unsure', 'zone-abbreviation'],
  },
  'k09b-skip-link.html.txt': {
    clinics: [
      {
        title: 'PaieFest 2026, ensemble pour des paiements sûrs',
        country: 'CA',
        zone: null,
        mode: null,
        days: ['2026-03-03 08:30-09:15 (2)', '2026-03-04 00:00-23:59 (0)'],
      },
    ],
    codes: ['hours-mismatch', 'mode-missing', 'title-unsure', 'zone-missing'],
  },
  'k09d-front-matter.txt': {
    clinics: [
      {
        title: 'Welcome to the Safe Payments Experience!',
        country: 'PT',
        zone: 'Europe/Lisbon',
        mode: null,
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['mode-missing', 'title-unsure'],
  },
  'k09e-generic-heading.txt': {
    clinics: [
      {
        title: 'Press briefing on the Safe Payments Forum, 3 March 2026, 11:30 CAT, Lusaka, Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: null,
        days: ['2026-03-03 00:00-23:59 (0)'],
      },
    ],
    codes: ['hours-mismatch', 'hours-unplaced', 'mode-missing', 'title-unsure', 'zone-abbreviation'],
  },
  'k10-organiser-swallows-the-verb.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k11a-weekday-in-a-sentence.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['weekday-contradiction', 'zone-abbreviation'],
  },
  'k12a-year-from-a-goal.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['year-inferred', 'zone-abbreviation'],
  },
  'k12b-year-from-the-footer.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['year-inferred', 'zone-abbreviation'],
  },
  'k13a-programme-begins-before-the-hours.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop in Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 08:30-12:30 (4)'],
      },
    ],
    codes: ['hours-mismatch', 'session-outside-hours', 'zone-abbreviation'],
  },
  'k14a-capital-alone.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop',
        country: 'KE',
        zone: null,
        mode: null,
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['mode-missing', 'zone-missing'],
  },
  'k14b-region-in-the-title.txt': {
    clinics: [
      {
        title: 'Regional Payments Safety Workshop for Asia Pacific',
        country: 'KR',
        zone: null,
        mode: 'in-person',
        days: ['2026-03-03 00:00-23:59 (0)', '2026-03-04 00:00-23:59 (0)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-missing'],
  },
  'k14c-secretariat-clock.txt': {
    clinics: [
      {
        title: "Leaders' Dialogue on Payments for the Africa region",
        country: null,
        zone: null,
        mode: 'online',
        days: ['2026-03-03 00:00-23:59 (0)'],
      },
    ],
    codes: ['host-unknown', 'hours-mismatch', 'hours-unplaced', 'zone-abbreviation'],
  },
  'k15-two-clinics-on-a-page.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop – Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (3)'],
      },
      {
        title: 'Digital Payments Safety Workshop – Nepal',
        country: 'NP',
        zone: 'Asia/Kathmandu',
        mode: 'online',
        days: ['2026-03-17 11:00-14:00 (3)'],
      },
    ],
    codes: ['session-gap', 'several-clinics', 'zone-abbreviation'],
  },
  'k17-second-day-not-seen.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-10:30 (2)', '2026-03-04 11:00-12:30 (1)'],
      },
    ],
    codes: [],
  },
  'k18-two-time-columns.txt': {
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
  'k20-notes-after-the-programme.txt': {
    clinics: [
      {
        title: 'Taller de pagos seguros – Lima, Perú',
        country: 'PE',
        zone: null,
        mode: null,
        days: ['2026-03-03 08:00-12:00 (3)'],
      },
    ],
    codes: ['hours-unplaced', 'mode-missing', 'zone-missing'],
  },
  'k21-parallel-rooms.txt': {
    clinics: [
      {
        title: 'Safe Payments Workshop in Lusaka, Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: null,
        days: ['2026-03-03 09:00-12:00 (5)'],
      },
    ],
    codes: ['mode-missing'],
  },
  'k22a-month-twice.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)', '2026-03-04 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k22c-dotted-range.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)', '2026-03-04 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'k23-half-past-midnight.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: null,
        days: ['2026-03-03 09:00-16:00 (4)'],
      },
    ],
    codes: ['hours-mismatch', 'mode-missing'],
  },
  'k25-acronym-as-zone.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: null,
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['zone-missing'],
  },
  'k25b-bdt.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop',
        country: null,
        zone: null,
        mode: 'online',
        days: ['2026-03-03 09:00-12:30 (0)'],
      },
    ],
    codes: ['host-unknown', 'title-unsure', 'zone-missing'],
  },
  'k27-last-session-without-end.txt': {
    clinics: [
      {
        title: 'Digital Payments Safety Workshop for Zambia',
        country: 'ZM',
        zone: 'Africa/Lusaka',
        mode: 'online',
        days: ['2026-03-03 00:00-23:59 (4)'],
      },
    ],
    codes: ['hours-mismatch'],
  },
}

describe('dates, hours, titles and modes that are easily read wrongly', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseClinics(readFileSync(`test/unit/announcement/field/${file}`, 'utf8'))).toEqual(expected)
  })
})
