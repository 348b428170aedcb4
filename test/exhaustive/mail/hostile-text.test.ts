import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { truncateText } from '../../../shared/domain/values/text/truncate-text'
import { composeInvitation } from '../../../shared/mail/compose-invitation'
import { composeRegistrantMail } from '../../../shared/mail/compose-registrant-mail'
import { toSingleLine } from '../../../shared/mail/content/single-line-text'
import { createCalendarDownload } from '../../../shared/mail/icalendar'
import { aDay, aPublishedClinic, aRegistration } from '../../support/builders/builders'
import { aContact } from '../../support/builders/contact-builders'
import { decodeMail, parseCalendar } from '../../unit/mail/decode-mail'
import { anInvitation, aRequest, joinAddress, kinds, languages } from '../../unit/mail/mail-request-builders'

const hostile = [
  'Eve\r\nBcc: victim@example.org\r\n\r\nhello',
  '<script>alert(1)</script><b>&amp;"\'',
  'A;B,C:D\\n\nEND:VEVENT\r\nBEGIN:VEVENT',
  '"; ROLE=CHAIR:mailto:x@example.org',
  'محمد عبد الله',
  'שרה \u202Eevil\u202C',
  '👩🏽‍💻🇸🇴',
  'é'.repeat(300),
  '文'.repeat(300),
  '👨‍👩‍👧‍👦'.repeat(40),
  "{name} {count, plural, one {x}} '{",
  '=?utf-8?Q?Bcc=3A?=',
  '\u0000\u0007\u2028\u2029x',
  'Z̸̡̛͓̞̲̈́̀͒͊'.repeat(20),
]
const arbitraryText = (most: number) =>
  fc
    .oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'grapheme', maxLength: most }),
      fc.string({ unit: 'binary', maxLength: most }),
    )
    .map((text) => `x${text}`.slice(0, most))

const someRequest = fc.record({
  kind: fc.constantFrom(...kinds),
  language: fc.constantFrom(...languages),
  name: arbitraryText(200),
  title: arbitraryText(300),
  session: arbitraryText(300),
})
type Some = typeof someRequest extends fc.Arbitrary<infer T> ? T : never

const clinicFrom = ({ title, session }: Pick<Some, 'title' | 'session'>) => {
  const sessions = Array.from({ length: 60 }, () => ({
    start: '09:00',
    end: '09:30',
    title: session,
    kind: 'session' as const,
    description: '',
  }))
  const days = [aDay({ sessions }), aDay({ number: 2, date: '2026-12-11', sessions })]
  return aPublishedClinic({ title, days })
}

const requestFrom = ({ kind, language, name, ...words }: Some) => {
  const request = aRequest(kind, {
    clinic: clinicFrom(words),
    registration: aRegistration({ name, language, timeZone: 'Africa/Dakar' }),
  })
  const late = { now: '2026-12-10T07:00:00.000Z', links: { ...request.links, join: joinAddress } }
  return kind === 'confirmation' ? { ...request, ...late } : request
}

/** Lines that a header block must not gain, with any names. */
const headerNames = (source: string): string[] =>
  (source.split('\r\n\r\n')[0] ?? '').split('\r\n').flatMap((line) => /^([A-Za-z-]+):/.exec(line)?.[1] ?? [])

const known = [
  'X-Entity-Ref-ID',
  'Auto-Submitted',
  'Content-Language',
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'MIME-Version',
  'Content-Type',
]

describe('hostile text of people', () => {
  it('adds to no mail a header, a tag, a calendar line or a second recipient, and each stays under 30 KB', async () => {
    await fc.assert(
      fc.asyncProperty(someRequest, async (some) => {
        const mail = await decodeMail(await composeRegistrantMail(requestFrom(some)))
        expect(headerNames(mail.source).toSorted()).toEqual(known.toSorted())
        expect(mail.to).toMatchObject({ value: [{ address: 'ayaan@example.org' }] })
        expect(mail.html).not.toMatch(/<script|<b>/)
        const [body = ''] = mail.source.split('Content-Disposition: attachment')
        expect(body.length).toBeLessThan(30_000)
      }),
      {
        numRuns: 150,
        examples: [
          ...hostile.map((text) => ({ language: 'fr' as const, text })),
          ...languages.map((language) => ({ language, text: '文'.repeat(300) })),
        ].map(({ language, text }) => [
          { kind: 'confirmation', language, name: text.slice(0, 200), title: text, session: text },
        ]),
      },
    )
  })

  it('adds nothing to an invitation either: its headers are the known ones and those of one click, each on one line', async () => {
    const some = fc.tuple(fc.boolean(), fc.option(arbitraryText(300)), someRequest)
    const examples = hostile.map((text): [[boolean, string, Some]] => [
      [
        true,
        text,
        { kind: 'confirmation', language: 'fr', name: text.slice(0, 200), title: text, session: text },
      ],
    ])
    const more = ['List-Unsubscribe', 'List-Unsubscribe-Post']
    await fc.assert(
      fc.asyncProperty(some, async ([reminder, inviter, { name, language, ...words }]) => {
        const clinic = { ...clinicFrom(words), coOrganisers: Array<string>(20).fill(words.title) }
        const contact = aContact({ name, organisation: name })
        const request = anInvitation({ language, isReminder: reminder, inviter, clinic, contact })
        const mail = await decodeMail(await composeInvitation(request))
        expect(headerNames(mail.source).toSorted()).toEqual([...known, ...more].toSorted())
        expect(mail.source).toContain(
          `\r\nList-Unsubscribe: <${request.links.unsubscribe}?lang=${language}>\r\n`,
        )
        expect(mail.to).toMatchObject({ value: [{ address: 'ifrah@example.org' }] })
        expect(mail.html).not.toMatch(/<script|<b>/)
        expect(mail.source.length).toBeLessThan(30_000)
      }),
      {
        numRuns: 100,
        examples,
      },
    )
  })

  it('leaves every calendar readable, with as many events and attendees as it should have', async () => {
    await fc.assert(
      fc.asyncProperty(someRequest, async (some) => {
        const request = requestFrom({ ...some, kind: 'confirmation' })
        const { calendars } = await decodeMail(await composeRegistrantMail(request))
        for (const text of [calendars[0] ?? '', createCalendarDownload(request)]) {
          expect(parseCalendar(text).events).toHaveLength(2)
          expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(2)
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        }
        expect(parseCalendar(calendars[0] ?? '').events.flatMap(({ attendees }) => attendees)).toHaveLength(2)
      }),
      {
        numRuns: 100,
        examples: hostile.map((text) => [
          { kind: 'confirmation', language: 'en', name: text, title: text, session: text },
        ]),
      },
    )
  })

  it('in Arabic is isolated from the sentence around it', async () => {
    const request = requestFrom({
      kind: 'reminder-week',
      language: 'en',
      name: 'محمد عبد الله',
      title: 'Clinic',
      session: 'x',
    })
    const { html, text } = await decodeMail(await composeRegistrantMail(request))
    expect(html).toContain('<bdi>محمد عبد الله</bdi>')
    expect(text).toContain('\u2068محمد عبد الله\u2069')
  })
})

describe('text on one line', () => {
  it('has neither control characters nor marks that change the direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toSingleLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
    expect(toSingleLine('a\r\nb')).toBe('a b')
  })

  it('is cut between characters as a reader sees them', () => {
    expect(truncateText('👨‍👩‍👧‍👦'.repeat(9), 30)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…')
    expect(truncateText('short', 10)).toBe('short')
    expect(truncateText('exactly ten', 11)).toBe('exactly ten')
  })
})
