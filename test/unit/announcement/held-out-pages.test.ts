import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseReading } from './summarise-reading'

/** Pages written without a look at the reader, each in a layout of its own; expectations written by hand. */
const pages: Record<string, object> = {
  'single-times-days-headed-with-pipes-a-look-back-at-an-earlie.txt': {
    country: 'MW',
    zone: 'Africa/Blantyre',
    days: [
      [
        '2026-04-14 09:00-12:00',
        '09:00-09:20 Opening: remarks by MACRA and ITU',
        '09:20-10:15 Overview of the FIGI programme',
        '10:15-10:30 (Tea break)',
        '10:30-12:00 SIM swap fraud: live demonstration',
      ],
      [
        '2026-04-15 09:00-12:00',
        '09:00-09:15 Recap',
        '09:15-10:30 USSD and STK testing',
        '10:30-10:45 (Tea break)',
        '10:45-12:00 Hands-on lab',
      ],
      ['2026-04-16 09:00-12:00', '09:00-11:00 Audit guideline', '11:00-12:00 Open discussion and closing'],
    ],
    codes: ['zone-abbreviation'],
  },
  'a-table-with-the-title-before-start-and-end-afternoon-hours.txt': {
    country: 'UG',
    zone: 'Africa/Kampala',
    days: [
      [
        '2026-02-02 14:00-17:00',
        '14:00-14:10 Welcome',
        '14:10-15:30 DFS threat landscape',
        '15:30-15:45 (Break)',
        '15:45-17:00 Security recommendations',
      ],
      [
        '2026-02-03 14:00-17:00',
        '14:00-15:30 Mobile app testing',
        '15:30-15:45 (Break)',
        '15:45-17:00 Discussion',
      ],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'french-html-with-spans-in-place-of-a-table.txt': {
    country: 'BJ',
    zone: 'Africa/Porto-Novo',
    days: [
      [
        '2026-05-19 09:00-12:15',
        '09:00-09:15 Allocutions d’ouverture',
        '09:15-10:30 Menaces sur l’argent mobile',
        '10:30-10:45 (Pause café)',
        '10:45-12:15 Recommandations de l’UIT',
      ],
      ['2026-05-20 09:00-12:15', '09:00-12:15 Travaux pratiques'],
    ],
    codes: ['zone-abbreviation'],
  },
  'spanish-labels-and-hora-colombiana.txt': {
    country: 'CO',
    zone: 'America/Bogota',
    days: [
      [
        '2026-03-18 08:30-11:45',
        '08:30-08:40 Apertura',
        '08:40-09:50 Amenazas y SIM swap',
        '09:50-10:00 (Pausa)',
        '10:00-11:00 Laboratorio de seguridad',
        '11:00-11:45 Preguntas y cierre',
      ],
    ],
    codes: [],
  },
  'days-headed-without-a-year-times-in-brackets.txt': {
    country: 'TZ',
    zone: 'Africa/Dar_es_Salaam',
    days: [
      [
        '2026-06-09 09:00-12:00',
        '09:00-09:10 Welcome address',
        '09:10-10:20 Introduction to the lab',
        '10:20-10:30 (Health break)',
        '10:30-12:00 Recommendations, part 1',
      ],
      [
        '2026-06-10 09:00-12:00',
        '09:00-10:30 Recommendations, part 2',
        '10:30-10:40 (Health break)',
        '10:40-12:00 Wrap-up, Q&A',
      ],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'numbered-sessions-above-their-titles-hours-told-in-two-zones.txt': {
    country: 'ET',
    zone: 'Africa/Addis_Ababa',
    days: [
      [
        '2026-04-21 09:30-12:30',
        '09:30-10:30 Introduction to DFS security',
        '10:30-11:00 Lab tour',
        '11:00-11:15 (Coffee break)',
        '11:15-12:30 Panel: the road ahead',
      ],
      ['2026-04-22 09:30-12:30', '09:30-12:30 Practical exercise'],
    ],
    codes: ['zone-abbreviation'],
  },
  'a-letter-with-an-informal-list.txt': {
    country: 'SL',
    zone: 'Africa/Freetown',
    days: [
      [
        '2026-01-28 10:00-12:30',
        '10:00-10:10 opening by NatCA',
        '10:10-11:00 the DFS security lab',
        '11:00-11:10 (short break)',
        '11:10-12:15 group exercise on SS7 attacks',
        '12:15-12:30 wrap up',
      ],
    ],
    codes: ['line-not-understood', 'mode-missing', 'zone-abbreviation'],
  },
  'a-markdown-table-with-the-date-in-each-row.txt': {
    country: 'NP',
    zone: 'Asia/Kathmandu',
    days: [
      [
        '2026-05-11 10:15-12:00',
        '10:15-10:30 Welcome',
        '10:30-11:45 DFS security recommendations',
        '11:45-12:00 (Tea break)',
      ],
      ['2026-05-12 10:15-12:00', '10:15-11:30 App security testing', '11:30-12:00 Closing'],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  '12-hour-times-without-spaces-dates-in-digits.txt': {
    country: 'EG',
    zone: 'Africa/Cairo',
    days: [
      [
        '2026-09-15 11:00-14:00',
        '11:00-11:15 Opening',
        '11:15-12:45 Security of mobile money',
        '12:45-13:00 (Break)',
        '13:00-14:00 Discussion',
      ],
      ['2026-09-16 11:00-14:00', '11:00-12:30 Lab', '12:30-14:00 Recommendations & way forward'],
    ],
    codes: ['mode-missing'],
  },
  'times-in-four-digits-a-speaker-below-a-session.txt': {
    country: 'BW',
    zone: 'Africa/Gaborone',
    days: [
      [
        '2026-03-12 09:00-12:00',
        '09:00-09:15 Registration and log-in',
        '09:15-09:30 Welcome remarks, BOCRA',
        '09:30-10:30 Session I: Threats to DFS',
        '10:30-10:45 (Comfort break)',
        '10:45-11:45 Session II: ITU toolkit for cyber resilience',
        '11:45-12:00 Vote of thanks',
      ],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'three-host-countries.txt': {
    country: null,
    zone: null,
    days: [
      ['2026-08-03 10:00-12:00', '10:00-11:00 Intro', '11:00-12:00 Lab'],
      ['2026-08-04 10:00-12:00', '10:00-12:00 Exercise'],
    ],
    codes: ['host-unknown', 'mode-missing', 'zone-abbreviation'],
  },
  'spanish-de-a-noon-as-12-00-m.txt': {
    country: 'DO',
    zone: null,
    days: [
      [
        '2026-08-05 09:00-12:00',
        '09:00-09:20 Bienvenida, INDOTEL',
        '09:20-10:30 Riesgos de los servicios financieros digitales',
        '10:30-10:45 (Refrigerio)',
        '10:45-12:00 Recomendaciones de seguridad de la UIT',
      ],
    ],
    codes: ['mode-missing', 'zone-missing'],
  },
  'french-labels-for-hour-theme-and-speakers.txt': {
    country: 'SN',
    zone: null,
    days: [
      [
        '2026-11-03 09:00-11:00',
        '09:00-09:30 Ouverture officielle',
        '09:30-11:00 Fraude par échange de carte SIM',
      ],
      ['2026-11-04 09:00-11:00', '09:00-11:00 Exercice de cyberrésilience'],
    ],
    codes: ['mode-missing', 'zone-missing'],
  },
  'iso-dates-and-slashes.txt': {
    country: 'LR',
    zone: 'Africa/Monrovia',
    days: [
      [
        '2026-07-14 09:00-12:00',
        '09:00-09:30 Opening ceremony',
        '09:30-10:45 Threat landscape',
        '10:45-11:00 (Break)',
        '11:00-12:00 Next steps',
      ],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'a-numbered-table-with-notes-and-a-sentence-about-the-lobby.txt': {
    country: 'MV',
    zone: 'Indian/Maldives',
    days: [
      [
        '2026-10-18 09:00-12:00',
        '09:00-09:10 Opening remarks',
        '09:10-10:15 Digital financial services security: what regulators need to know',
        '10:15-10:30 (Break)',
        '10:30-11:30 Demonstration of the ITU DFS security lab (10:45: USSD; 11:10: Android)',
        '11:30-12:00 Questions & answers',
      ],
    ],
    codes: [],
  },
}

describe('pages nobody had seen', () => {
  for (const [file, expected] of Object.entries(pages)) {
    it(`reads ${file.replace(/\.\w+$/, '').replaceAll('-', ' ')}`, () => {
      const page = readFileSync(`test/unit/announcement/pages/${file}`, 'utf8')
      expect(summariseReading(page)).toEqual({ clinics: 1, ...expected })
    })
  }
})
