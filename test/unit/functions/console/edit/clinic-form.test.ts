import { describe, expect, it } from 'vitest'
import { readClinicForm } from '../../../../../functions/console/edit/clinic-form'
import { clinicFormValues } from '../../../../../functions/console/edit/clinic-form-values'
import { ClinicFields } from '../../../../../shared/domain/clinic/clinic-fields'
import { aClinic, aDay, anUndatedDay, aPublishedClinic } from '../../../../support/builders/builders'

const clinic = aClinic({ capacity: 200, approval: true })

describe('the form of a clinic', () => {
  it('gives back the clinic that it was made from', () => {
    expect(readClinicForm(clinicFormValues(clinic), clinic)).toEqual({
      fields: ClinicFields.parse(clinic),
      days: [0, 1],
    })
  })

  it('takes a line of the introduction as a paragraph or a point, and refuses a thirteenth', () => {
    const typed = (introduction: string) =>
      readClinicForm({ ...clinicFormValues(clinic), introduction }, clinic)
    expect(typed(' First.\n\n- a point\r\nLast. ')).toMatchObject({
      fields: { introduction: ['First.', '- a point', 'Last.'] },
    })
    const stored = { ...clinic, introduction: ['First.', '• a point'] }
    expect(readClinicForm(clinicFormValues(stored), stored)).toMatchObject({
      fields: { introduction: stored.introduction },
    })
    for (const wrong of ['x\n'.repeat(13), 'x'.repeat(2001)])
      expect(typed(wrong)).toEqual({
        problems: [
          {
            field: 'introduction',
            code: 'form',
            message: 'At most 12 paragraphs or points of at most 2000 characters each.',
          },
        ],
      })
  })

  it('leaves open what is empty', () => {
    const open = {
      ...aClinic({ zoom: null, organisers: [], country: null, mode: null }),
      days: [anUndatedDay()],
      timeZone: null,
    }
    const read = readClinicForm({ ...clinicFormValues(open), capacity: ' ' }, open)
    expect(read).toMatchObject({
      fields: {
        timeZone: null,
        zoom: null,
        country: null,
        mode: null,
        organisers: [],
        capacity: null,
        days: [{ date: null }],
      },
    })
  })

  it.each([
    [{ certificateRule: 'any-day' }, { kind: 'any-day' }],
    [
      { certificateRule: 'hours', certificateHours: ' 80 ' },
      { kind: 'hours', share: 0.8 },
    ],
    [{ certificateRule: 'none', certificateHours: '80' }, { kind: 'none' }],
  ])('reads the rule of certificates from %j', (typed, certificateRule) => {
    const read = readClinicForm({ ...clinicFormValues(clinic), ...typed }, clinic)
    expect(read).toMatchObject({ fields: { certificateRule } })
  })

  it.each([
    [{ certificateRule: 'hours' }, 'certificateHours'],
    [{ certificateRule: 'hours', certificateHours: '0' }, 'certificateHours'],
    [{ certificateRule: 'hours', certificateHours: '101' }, 'certificateHours'],
    [{ certificateRule: 'hours', certificateHours: 'many' }, 'certificateHours'],
    [{ certificateRule: 'hours', certificateHours: '70.5' }, 'certificateHours'],
    [{ certificateRule: 'hours', certificateHours: '7e1' }, 'certificateHours'],
    [{ certificateRule: 'hours', certificateHours: '0x46' }, 'certificateHours'],
    [{ attendanceShare: '70.5' }, 'attendanceShare'],
    [{ attendanceShare: '70,5' }, 'attendanceShare'],
    [{ attendanceShare: '-5' }, 'attendanceShare'],
    [{ certificateRule: 'everybody' }, 'certificateRule'],
  ])('names the field of a share or a rule of certificates that is not valid: %j', (typed, field) => {
    const read = readClinicForm({ ...clinicFormValues(clinic), ...typed }, clinic)
    expect('problems' in read && read.problems.map((problem) => problem.field)).toEqual([field])
  })

  it('keeps the stored rule of certificates where the form does not ask', () => {
    const stored = aClinic({ certificateRule: { kind: 'none' } })
    const { certificateRule: _, ...values } = clinicFormValues(stored)
    expect(readClinicForm(values, stored)).toMatchObject({ fields: { certificateRule: { kind: 'none' } } })
  })

  it('takes a day out, and one more in', () => {
    const added = {
      'days.2.date': '2026-12-12',
      'days.2.start': '10:00',
      'days.2.end': '11:00',
      'days.2.programme': '',
    }
    const read = readClinicForm({ ...clinicFormValues(clinic), 'days.0.remove': 'yes', ...added }, clinic)
    expect('fields' in read && read.fields.days.map(({ date }) => date)).toEqual(['2026-12-11', '2026-12-12'])
  })

  it('forgets an emptied organiser and an empty new day', () => {
    const values = {
      ...clinicFormValues(clinic),
      'organisers.0.name': '',
      'organisers.0.email': ' ',
      'organisers.1.name': 'Amina',
      'organisers.1.email': 'amina@example.org',
      'organisers.1.language': 'fr',
      'days.2.date': '',
      'days.2.start': '',
    }
    const read = readClinicForm(values, clinic)
    expect(read).toMatchObject({ fields: { organisers: [{ name: 'Amina', language: 'fr' }] } })
    expect('fields' in read && read.fields.days).toHaveLength(2)
  })

  it('reads a meeting number with the spaces that Zoom shows', () => {
    const read = readClinicForm({ ...clinicFormValues(clinic), 'zoom.meetingId': '845 1234 5678' }, clinic)
    expect(read).toMatchObject({ fields: { zoom: { meetingId: '84512345678' } } })
  })

  it('takes the names or codes of languages, and names the field of a word that is none', () => {
    const values = {
      ...clinicFormValues(clinic),
      languages: 'English, français; so',
      interpretation: 'Arabic',
    }
    const read = readClinicForm(values, clinic)
    expect(read).toMatchObject({ fields: { languages: ['en', 'fr', 'so'], interpretation: ['ar'] } })
    const stored = { ...clinic, languages: ['en', 'so'], interpretation: ['ar'] }
    expect(readClinicForm(clinicFormValues(stored), stored)).toMatchObject({
      fields: { languages: ['en', 'so'], interpretation: ['ar'] },
    })
    for (const word of ['Klingon', 'zz', 'English, eng']) {
      const wrong = readClinicForm({ ...values, languages: word, interpretation: '' }, clinic)
      expect(wrong).toMatchObject({ problems: [{ field: 'languages' }] })
    }
  })

  it('quotes each word that is no language, and none where there are only too many', () => {
    const problemsOf = (languages: string, interpretation = '') => {
      const read = readClinicForm({ ...clinicFormValues(clinic), languages, interpretation }, clinic)
      return 'problems' in read ? read.problems.map(({ field, message }) => `${field}: ${message}`) : []
    }
    const rest = 'Enter at most 10 languages by name or ISO 639-1 code, for example: English, French.'
    const unknown = (field: string, words: string) => `${field}: Not known as a language: ${words}. ${rest}`
    expect(problemsOf('Englich, French and Klingon', 'zz; Arabic')).toEqual([
      unknown('languages', '“Englich”, “Klingon”'),
      unknown('interpretation', '“zz”'),
    ])
    expect(problemsOf('الكلينغونية، English')).toEqual([unknown('languages', '“الكلينغونية”')])
    expect(problemsOf('x'.repeat(500))).toEqual([unknown('languages', `“${'x'.repeat(40)}”`)])
    expect(problemsOf('en fr es ar ru zh pt so sw de it'.replaceAll(' ', ','))).toEqual([
      `languages: ${rest}`,
    ])
  })

  it('names each wrong field as the form does, also below a row that was left out', () => {
    const values = {
      ...clinicFormValues(clinic),
      title: ' ',
      timeZone: 'EAT',
      capacity: 'many',
      'zoom.joinUrl': 'http://zoom.example.org/j/1',
      'organisers.0.name': '',
      'organisers.0.email': '',
      'organisers.1.name': 'Amina',
      'organisers.1.email': 'amina at example.org',
      'organisers.1.language': 'fr',
      'days.0.remove': 'yes',
      'days.1.date': '2026-13-41',
      'days.1.programme': 'no hours',
    }
    const read = readClinicForm(values, clinic)
    expect('problems' in read && read.problems.map(({ field }) => field).sort()).toEqual([
      'capacity',
      'days.1.date',
      'days.1.programme',
      'organisers.1.email',
      'timeZone',
      'title',
      'zoom.joinUrl',
    ])
  })

  it('leaves dates, hours and zone of a published clinic as they are, with any values in the form', () => {
    const published = aPublishedClinic()
    const sent = {
      ...clinicFormValues(published),
      timeZone: 'Europe/Zurich',
      'days.0.date': '2027-01-01',
      'days.0.start': '06:00',
    }
    const read = readClinicForm(sent, published)
    expect(read).toMatchObject({
      fields: { timeZone: 'Africa/Mogadishu', days: [{ date: aDay().date, start: '09:00' }, {}] },
    })
  })
})
