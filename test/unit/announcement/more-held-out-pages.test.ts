import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseReading } from './summarise-reading'

/** Pages written without a look at the reader, each in a layout of its own; expectations written by hand. */
const pages: Record<string, object> = {
  'one-meridiem-for-both-times-bullets-of-speakers-and-topics.txt': {
    country: 'SS',
    zone: 'Africa/Juba',
    days: [
      [
        '2026-02-17 09:30-12:30',
        '09:30-09:45 Opening remarks',
        '09:45-10:45 Introduction to the ITU DFS Security Lab',
        '10:45-11:00 (Tea break)',
        '11:00-12:30 Security recommendations',
      ],
      [
        '2026-02-18 09:30-12:30',
        '09:30-11:00 Application security',
        '11:00-11:15 (Tea break)',
        '11:15-12:30 Way forward',
      ],
    ],
    codes: [],
  },
  'two-local-times-of-one-country-side-by-side.txt': {
    country: 'CD',
    zone: 'Africa/Kinshasa',
    days: [
      [
        '2026-10-07 09:00-12:00',
        '09:00-09:15 Mots de bienvenue',
        '09:15-10:30 Présentation du laboratoire',
        '10:30-10:45 (Pause santé)',
        '10:45-12:00 Recommandations',
      ],
      ['2026-10-08 09:00-12:00', '09:00-12:00 Exercice pratique'],
    ],
    codes: ['mode-missing'],
  },
  'a-table-pasted-from-word-begin-and-end-in-one-cell.txt': {
    country: 'NA',
    zone: 'Africa/Windhoek',
    days: [
      [
        '2026-09-24 10:00-12:00',
        '10:00-10:10 Opening, CRAN',
        '10:10-11:00 Threats to mobile money',
        '11:00-11:10 (Break)',
        '11:10-12:00 Closing discussion',
      ],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'a-regional-clinic-each-time-behind-a-label.txt': {
    country: null,
    zone: null,
    days: [
      ['2026-10-13 10:00-12:00', '10:00-10:15 Opening', '10:15-12:00 DFS security'],
      ['2026-10-14 10:00-12:00', '10:00-12:00 Audit'],
    ],
    codes: ['host-unknown', 'mode-missing', 'zone-abbreviation'],
  },
  'beginnings-alone-titles-on-the-next-line.txt': {
    country: 'TT',
    zone: 'America/Port_of_Spain',
    days: [
      [
        '2026-07-08 09:00-12:00',
        '09:00-09:15 Welcome',
        '09:15-10:30 State of DFS security in the Caribbean',
        '10:30-10:45 (Break)',
        '10:45-11:45 Lab demonstration',
        '11:45-12:00 Closing remarks',
      ],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'an-in-person-clinic-with-morning-and-afternoon-headings.txt': {
    country: 'JO',
    zone: 'Asia/Amman',
    days: [
      [
        '2026-07-01 09:00-15:00',
        '09:00-10:30 SIM risks',
        '10:30-12:00 USSD risks',
        '12:00-13:00 (Lunch)',
        '13:00-15:00 Android testing',
      ],
      ['2026-07-02 09:00-15:00', '09:00-12:00 iOS testing', '12:00-13:00 (Lunch)', '13:00-15:00 Wrap-up'],
    ],
    codes: [],
  },
  'three-afternoons-with-numbered-items.txt': {
    country: 'BD',
    zone: 'Asia/Dhaka',
    days: [
      [
        '2026-10-05 14:30-17:30',
        '14:30-14:40 Inaugural',
        '14:40-16:00 DFS ecosystem threats',
        '16:00-16:15 (Tea)',
        '16:15-17:30 Recommendations',
      ],
      ['2026-10-06 14:30-17:30', '14:30-17:30 Application testing'],
      ['2026-10-07 14:30-17:30', '14:30-16:00 Assurance framework', '16:00-17:30 Closing'],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'spanish-10-00-horas.txt': {
    country: 'PY',
    zone: 'America/Asuncion',
    days: [
      [
        '2026-09-22 10:00-12:00',
        '10:00-10:15 Bienvenida',
        '10:15-11:15 Amenazas a los SFD',
        '11:15-11:30 (Receso)',
        '11:30-12:00 Recomendaciones de la UIT',
      ],
      ['2026-09-23 10:00-12:00', '10:00-11:45 Ejercicio práctico', '11:45-12:00 Clausura'],
    ],
    codes: [],
  },
  'an-abbreviation-and-an-offset-that-disagree.txt': {
    country: 'SZ',
    zone: null,
    days: [
      [
        '2026-06-03 09:30-12:30',
        '09:30-09:40 Opening',
        '09:40-10:50 DFS lab',
        '10:50-11:00 (Break)',
        '11:00-12:30 Recommendations',
      ],
    ],
    codes: ['hours-mismatch', 'mode-missing', 'session-outside-hours', 'zone-contradiction'],
  },
  'cet-in-july-an-overlap-and-a-hole.txt': {
    country: 'TD',
    zone: null,
    days: [
      ['2026-07-14 10:00-12:30', '10:00-11:30 Lab', '11:00-12:00 Recommendations', '12:15-12:30 Closing'],
      ['2026-07-15 10:00-12:30', '10:00-12:30 Testing'],
    ],
    codes: ['session-gap', 'session-overlap', 'zone-contradiction'],
  },
  'portuguese-on-one-day.txt': {
    country: 'GW',
    zone: 'Africa/Bissau',
    days: [
      [
        '2026-12-09 10:00-12:00',
        '10:00-10:10 Abertura',
        '10:10-11:00 Riscos de SIM swap',
        '11:00-11:10 (Pausa para café)',
        '11:10-12:00 Recomendações da UIT',
      ],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'columns-made-with-spaces.txt': {
    country: 'SC',
    zone: 'Indian/Mahe',
    days: [
      [
        '2026-05-20 10:00-12:30',
        '10:00-10:15 Welcome',
        '10:15-11:15 DFS recommendations',
        '11:15-11:30 (Coffee)',
        '11:30-12:30 Panel: regulators & operators',
      ],
    ],
    codes: ['mode-missing'],
  },
  'the-number-of-the-day-in-a-column-the-date-at-the-end.txt': {
    country: 'GH',
    zone: 'Africa/Accra',
    days: [
      ['2026-11-03 10:00-12:00', '10:00-11:00 Introduction', '11:00-12:00 Lab'],
      ['2026-11-04 10:00-12:00', '10:00-11:00 Testing', '11:00-12:00 Adoption'],
    ],
    codes: ['line-not-understood', 'mode-missing'],
  },
  'a-mail-with-its-head.txt': {
    country: 'LK',
    zone: 'Asia/Colombo',
    days: [
      [
        '2026-04-28 10:00-12:00',
        '10:00-10:10 Opening (TRCSL)',
        '10:10-11:00 Lab introduction',
        '11:00-11:10 (Break)',
        '11:10-12:00 Next steps',
      ],
    ],
    codes: ['line-not-understood', 'mode-missing'],
  },
  'french-across-two-months.txt': {
    country: 'MG',
    zone: 'Indian/Antananarivo',
    days: [
      [
        '2026-06-30 09:00-12:00',
        "09:00-09:15 Ouverture par l'ARTEC",
        "09:15-10:30 La sécurité de l'argent mobile, de l'USSD à l'application",
        '10:30-10:45 (Pause)',
        "10:45-12:00 Le laboratoire de l'UIT",
      ],
      ['2026-07-01 09:00-12:00', '09:00-12:00 Audit et discussion'],
    ],
    codes: ['mode-missing', 'zone-abbreviation'],
  },
  'sentences-from-10h00-to-10h15-as-a-programme.txt': {
    country: 'BI',
    zone: 'Africa/Bujumbura',
    days: [
      [
        '2026-05-04 10:00-12:30',
        '10:00-10:15 Welcome address by ARCT',
        '10:15-11:15 Overview of the DFS security recommendations',
        '11:15-11:30 (Health break)',
        '11:30-12:30 Questions from participants',
      ],
    ],
    codes: ['mode-missing'],
  },
}

describe('more pages nobody had seen', () => {
  for (const [file, expected] of Object.entries(pages)) {
    it(`reads ${file.replace(/\.\w+$/, '').replaceAll('-', ' ')}`, () => {
      const page = readFileSync(`test/unit/announcement/pages/${file}`, 'utf8')
      expect(summariseReading(page)).toEqual({ clinics: 1, ...expected })
    })
  }
})
