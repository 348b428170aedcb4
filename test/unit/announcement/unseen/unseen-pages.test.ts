import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseClinics } from '../summarise-reading'

/** Pages of other countries, months and languages, written without a look at the reader: days as `date start-end (sessions)`. */
const cases: Record<string, ReturnType<typeof summariseClinics>> = {
  'acronym.txt': {
    clinics: [
      {
        title: 'Workshop of the Example Security Team (EST) for Nigeria',
        country: 'NG',
        zone: 'Africa/Lagos',
        mode: 'online',
        days: ['2026-07-08 09:00-12:00 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'cancelled-fr.txt': {
    clinics: [
      {
        title: 'Atelier de cybersécurité financière, Bénin',
        country: 'BJ',
        zone: 'Africa/Porto-Novo',
        mode: 'online',
        days: ['2026-06-04 09:00-12:00 (0)'],
      },
    ],
    codes: ['clinic-cancelled'],
  },
  'columns-gmt-first.txt': {
    clinics: [
      {
        title: 'DFS Security Clinic – Kenya',
        country: 'KE',
        zone: 'Africa/Nairobi',
        mode: 'online',
        days: ['2026-09-15 09:00-12:00 (4)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'dakar-fr.txt': {
    clinics: [
      {
        title: 'Atelier sur la sécurité des paiements numériques – Sénégal',
        country: 'SN',
        zone: 'Africa/Dakar',
        mode: 'online',
        days: ['2026-05-12 09:00-12:30 (2)', '2026-05-13 09:00-12:30 (1)'],
      },
    ],
    codes: ['date-also-named', 'zone-abbreviation'],
  },
  'dateline-kigali.txt': {
    clinics: [
      {
        title: 'Mobile Money Security Clinic for Rwanda',
        country: 'RW',
        zone: 'Africa/Kigali',
        mode: 'online',
        days: ['2026-10-06 09:30-12:00 (0)', '2026-10-07 09:30-12:00 (0)'],
      },
    ],
    codes: ['date-also-named'],
  },
  'either.txt': {
    clinics: [
      {
        title: 'DFS Security Clinic – Malawi',
        country: 'MW',
        zone: 'Africa/Blantyre',
        mode: 'online',
        days: ['null 09:00-12:00 (0)'],
      },
    ],
    codes: ['date-missing', 'zone-abbreviation'],
  },
  'german-dots.txt': {
    clinics: [
      {
        title: 'Zahlungssicherheit Workshop for Liberia',
        country: 'LR',
        zone: 'Africa/Monrovia',
        mode: 'online',
        days: ['2026-10-14 09:00-12:00 (0)', '2026-10-15 09:00-12:00 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'hybrid-accra.txt': {
    clinics: [
      {
        title: 'Fintech Security Workshop – Ghana',
        country: 'GH',
        zone: 'Africa/Accra',
        mode: 'hybrid',
        days: ['2026-06-09 10:00-15:00 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'inperson-dhaka.txt': {
    clinics: [
      {
        title: 'Training on Digital Payment Fraud, Bangladesh',
        country: 'BD',
        zone: null,
        mode: 'in-person',
        days: ['2026-04-12 10:00-13:00 (3)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-missing'],
  },
  'lima-es.txt': {
    clinics: [
      {
        title: 'Taller de seguridad de los servicios financieros digitales – Perú',
        country: 'PE',
        zone: 'America/Lima',
        mode: 'online',
        days: ['2026-07-21 09:00-12:00 (0)', '2026-07-22 09:00-12:00 (0)'],
      },
    ],
    codes: ['date-also-named', 'date-postponed'],
  },
  'logistics.txt': {
    clinics: [
      {
        title: 'Workshop on Mobile Money Fraud – Lesotho',
        country: 'LS',
        zone: 'Africa/Maseru',
        mode: 'in-person',
        days: ['2026-05-05 09:00-12:00 (2)'],
      },
    ],
    codes: ['hours-unplaced'],
  },
  'maputo-pt.txt': {
    clinics: [
      {
        title: 'Seminário sobre segurança do dinheiro móvel – Moçambique',
        country: 'MZ',
        zone: 'Africa/Maputo',
        mode: 'online',
        days: ['2026-08-18 09:00-12:00 (2)'],
      },
    ],
    codes: [],
  },
  'memo.txt': {
    clinics: [
      {
        title: 'DFS Security Workshop – Eswatini',
        country: 'SZ',
        zone: 'Africa/Mbabane',
        mode: 'online',
        days: ['2026-08-04 08:30-12:30 (0)', '2026-08-05 08:30-12:30 (0)'],
      },
    ],
    codes: ['date-also-named', 'zone-abbreviation'],
  },
  'news-below-fr.txt': {
    clinics: [
      {
        title: "Atelier DFS – Côte d'Ivoire",
        country: 'CI',
        zone: 'Africa/Abidjan',
        mode: 'online',
        days: ['2026-03-24 09:00-12:00 (0)', '2026-03-25 09:00-12:00 (0)'],
      },
    ],
    codes: ['date-also-named'],
  },
  'no-end.txt': {
    clinics: [
      {
        title: 'Seguridad de pagos: taller para Bolivia',
        country: 'BO',
        zone: null,
        mode: 'online',
        days: ['2026-09-02 00:00-23:59 (3)'],
      },
    ],
    codes: ['hours-mismatch', 'zone-missing'],
  },
  'one-line.txt': {
    clinics: [
      {
        title: 'SAFE PAYMENTS WORKSHOP',
        country: 'UG',
        zone: null,
        mode: null,
        days: ['2026-05-20 09:00-12:30 (4)', '2026-05-21 09:00-12:00 (2)'],
      },
    ],
    codes: ['mode-missing', 'zone-missing'],
  },
  'parallel-fr.txt': {
    clinics: [
      {
        title: 'Atelier paiements sûrs – Cameroun',
        country: 'CM',
        zone: 'Africa/Douala',
        mode: 'in-person',
        days: ['2026-06-09 09:00-12:00 (4)'],
      },
    ],
    codes: [],
  },
  'past.txt': {
    clinics: [
      {
        title: 'DFS Security Clinic – Vanuatu',
        country: 'VU',
        zone: 'Pacific/Efate',
        mode: 'online',
        days: ['2026-03-10 09:00-12:00 (0)', '2026-03-11 09:00-12:00 (0)'],
      },
    ],
    codes: [],
  },
  'series-es.txt': {
    clinics: [
      {
        title: 'Ciclo de webinarios sobre pagos seguros – Ecuador',
        country: 'EC',
        zone: 'America/Guayaquil',
        mode: 'online',
        days: ['2026-05-05 15:00-17:00 (0)', '2026-05-12 15:00-17:00 (0)', '2026-05-19 15:00-17:00 (0)'],
      },
    ],
    codes: [],
  },
  'session-headings.txt': {
    clinics: [
      {
        title: 'Digital Payments Clinic for Papua New Guinea',
        country: 'PG',
        zone: 'Pacific/Port_Moresby',
        mode: 'online',
        days: ['2026-10-06 10:00-11:30 (1)', '2026-10-08 13:00-15:00 (1)'],
      },
    ],
    codes: [],
  },
  'two-clinics.txt': {
    clinics: [
      {
        title: 'DFS Security Clinic – Gambia',
        country: 'GM',
        zone: 'Africa/Banjul',
        mode: 'online',
        days: ['2026-06-02 10:00-12:00 (0)'],
      },
      {
        title: 'DFS Security Clinic – Sierra Leone',
        country: 'SL',
        zone: 'Africa/Freetown',
        mode: 'online',
        days: ['2026-06-09 10:00-12:00 (0)'],
      },
    ],
    codes: ['several-clinics', 'zone-abbreviation'],
  },
  'two-zones.txt': {
    clinics: [
      {
        title: 'DFS Security Clinic for Nepal',
        country: 'NP',
        zone: 'Asia/Kathmandu',
        mode: 'online',
        days: ['2026-11-11 11:00-14:00 (0)'],
      },
    ],
    codes: ['zone-abbreviation'],
  },
  'unplaced.txt': {
    clinics: [
      {
        title: 'DFS Security Clinic – Tanzania',
        country: 'TZ',
        zone: 'Africa/Dar_es_Salaam',
        mode: 'online',
        days: ['2026-06-23 09:00-11:00 (2)'],
      },
    ],
    codes: ['hours-unplaced'],
  },
  'us-range.txt': {
    clinics: [
      {
        title: 'Digital Finance Security Forum',
        country: 'US',
        zone: 'America/New_York',
        mode: 'online',
        days: ['2026-09-29 09:00-12:00 (0)', '2026-09-30 09:00-12:00 (0)', '2026-10-01 09:00-12:00 (0)'],
      },
    ],
    codes: [],
  },
  'us-slash.txt': {
    clinics: [
      {
        title: 'Secure Payments Webinar – Jamaica',
        country: 'JM',
        zone: 'America/Jamaica',
        mode: 'online',
        days: ['null 10:00-12:00 (0)'],
      },
    ],
    codes: ['date-missing'],
  },
  'utc-only-brazil.txt': {
    clinics: [
      {
        title: 'Clínica de segurança – Brasil',
        country: 'BR',
        zone: null,
        mode: null,
        days: ['2026-06-03 13:00-16:00 (0)'],
      },
    ],
    codes: ['mode-missing', 'zone-contradiction'],
  },
  'weekday-wrong.txt': {
    clinics: [
      {
        title: 'Webinar on USSD Security – Uganda',
        country: 'UG',
        zone: 'Africa/Kampala',
        mode: 'online',
        days: ['2026-08-20 14:00-16:00 (0)'],
      },
    ],
    codes: ['weekday-contradiction', 'zone-abbreviation'],
  },
  'year-footer-fr.txt': {
    clinics: [
      {
        title: 'Clinique de sécurité des SFN – Togo',
        country: 'TG',
        zone: 'Africa/Lome',
        mode: 'online',
        days: ['2026-09-16 09:00-12:00 (0)'],
      },
    ],
    codes: ['year-inferred'],
  },
}

describe('pages of the same kinds that were not seen before', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseClinics(readFileSync(`test/unit/announcement/unseen/${file}`, 'utf8'))).toEqual(expected)
  })
})
