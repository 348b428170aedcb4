import { parse } from 'csv-parse/sync'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProgrammeSession } from '../../shared/domain/clinic/clinic'
import { registrationId } from '../../shared/domain/ids'
import { signToken } from '../../shared/domain/values/token'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'
import { publishClinic } from '../../shared/use-cases/clinic/publish-clinic'
import { registerPerson } from '../../shared/use-cases/registration/register-person'
import { hostileTexts } from '../support/builders/arbitraries'
import {
  aClinic,
  aDay,
  aForm,
  anAuditRecord,
  aReport,
  aStay,
  somaliaClinicId,
} from '../support/builders/builders'
import { drainQueues, runUntil } from '../support/execution/run-until'
import { createInMemoryDependencies } from '../support/in-memory-dependencies'
import { htmlStructure } from '../support/pages/html-structure'
import { aConsole, aStaff } from '../unit/functions/console/in-memory-console'
import { aSite } from '../unit/functions/site/site-fixture'
import { decodeMail, parseCalendar } from '../unit/mail/decode-mail'

const emailOf = (index: number) => `person-${index}@example.org`
const plainTexts = hostileTexts.map(() => 'Plain words')

/** Texts joined up to the length of the field: each hostile text is in one of them. */
const clinicWithTexts = (texts: readonly string[]) => {
  const text = (from: number, longestText: number) =>
    texts
      .slice(from, from + 4)
      .join(' ')
      .slice(0, longestText)
  const session = (from: number): ProgrammeSession => ({
    start: '09:00',
    end: '12:30',
    title: text(from, 300),
    kind: 'session',
    description: texts.join('\n'),
    speakers: [
      {
        name: text(from, 120).replace(/[,\n]/g, ' ') || 'A',
        affiliation: text(from, 200).replaceAll('\n', ' '),
      },
    ],
  })
  return aClinic({
    title: `A ${text(0, 200)}`,
    coOrganisers: texts.slice(0, 12),
    introduction: texts.slice(0, 12),
    audience: [...texts],
    days: [
      aDay({ sessions: [session(4)] }),
      aDay({ number: 2, date: '2026-12-11', sessions: [session(10)] }),
    ],
    organisers: [{ name: text(12, 200), email: 'hodan@example.org', language: 'en' }],
    announcement: texts.join('\n'),
  })
}

/** A clinic from its publication to the day after, with such texts in every field that a person can fill. */
const aClinicOf = async (texts: readonly string[]) => {
  const deps = createInMemoryDependencies({ now: '2026-11-12T08:00:00.000Z' })
  await deps.clinics.create(clinicWithTexts(texts), anAuditRecord())
  expect((await publishClinic(deps, { id: somaliaClinicId, version: 1, by: 'organiser-1' })).result).toBe(
    'saved',
  )
  await drainQueues(deps, somaliaClinicId)
  const site = await aSite({ deps, clinics: [] })
  for (const [index, text] of texts.entries()) {
    const language = index % 2 === 0 ? ('en' as const) : ('fr' as const)
    const fields = { name: text, organisation: text, jobTitle: text, email: emailOf(index), language }
    // The form takes no such name any more; stored registrations have them.
    const form = { ...aForm(), ...fields }
    expect([text, await registerPerson(deps, { clinicId: somaliaClinicId, form })]).toEqual([
      text,
      'registered',
    ])
  }
  await runUntil(deps, somaliaClinicId, '2026-12-11T12:00:00.000Z')
  for (const day of [1, 2]) {
    const stays = texts.map((name, index) => aStay({ name, email: index % 2 === 0 ? emailOf(index) : null }))
    await deps.attendance.saveReport(aReport({ day, stays }))
    await collectAttendance(deps, { clinicId: somaliaClinicId, day })
  }
  await drainQueues(deps, somaliaClinicId)
  const console = await aConsole({ deps, clinics: [], staff: aStaff('admin') })
  return { deps, site, console }
}

type InjectionCase = Awaited<ReturnType<typeof aClinicOf>>

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-implicit-close': 'off',
    'attr-quotes': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
})
const markupErrors = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

/** Every page that may show such a text. */
const pagesOf = async (
  { deps, site, console }: InjectionCase,
  texts: readonly string[],
): Promise<[string, string][]> => {
  const keys = await deps.secrets.tokenKeys()
  const claims = (index: number) => ({
    clinicId: somaliaClinicId,
    registrationId: registrationId(somaliaClinicId, emailOf(index)),
  })
  const base = `/console/clinics/${somaliaClinicId}`
  deps.setNow('2026-12-09T06:00:00.000Z')
  const readPages = await Promise.all([
    ...['/', `/clinics/${somaliaClinicId}`, `/clinics/${somaliaClinicId}/register`].map((path) =>
      site.get(path),
    ),
    ...texts.flatMap((text, index) => [
      site.get(`/my/${signToken(keys, 'my', claims(index))}`),
      site.get(`/join/${signToken(keys, 'join', claims(index))}`),
      site.get(`/clinics/${somaliaClinicId}?zone=${encodeURIComponent(text)}`),
      site.post(`/clinics/${somaliaClinicId}/register`, {
        ...aForm(),
        // The colon makes every text one that is no name, so all pages have the same error.
        name: `${text}:`,
        timeZone: text,
        email: text,
        country: text,
      }),
      console.get(`${base}/registrations?text=${encodeURIComponent(text)}`),
      console.post('/console/clinics/new', { text: text.replace(/\d/g, '') }),
      console.post(`${base}/edit`, {
        version: '2',
        title: text,
        'organisers.0.email': text,
        'days.0.programme': text,
      }),
      console.get(`${base}/days/1/move?date=${encodeURIComponent(text)}&start=${encodeURIComponent(text)}`),
      console.post(`${base}/days/1/matches`, { row: 'row-of-the-repor', email: text }),
    ]),
    ...[
      '',
      '/announcement',
      '/edit',
      '/registrations',
      '/timeline',
      '/cancel',
      '/days/1',
      '/days/2',
      '/days/1/report',
    ].map((page) => console.get(base + page)),
  ])
  return Promise.all(
    readPages.map(async (answer, index) => [`${index}: ${answer.status}`, await answer.text()]),
  )
}

describe('a hostile text', () => {
  let plain: InjectionCase
  let hostile: InjectionCase
  let pages: [string, string][]
  beforeAll(async () => {
    plain = await aClinicOf(plainTexts)
    hostile = await aClinicOf(hostileTexts)
    pages = await pagesOf(hostile, hostileTexts)
  }, 60_000)

  it('is text on every page of both apps: no element, attribute or address more than with plain words', async () => {
    const known = (await pagesOf(plain, plainTexts.slice(0, 2))).map(([, html]) => htmlStructure(html))
    const all = known.reduce((one, other) => one.union(other))
    for (const [page, html] of pages) {
      expect([page, [...htmlStructure(html).difference(all)]]).toEqual([page, []])
      expect(html).not.toContain('<script>')
    }
  })

  it('leaves every page valid HTML', async () => {
    // One of each kind: the first text of every page, and the pages that show all of them.
    for (const [page, html] of [...pages.slice(0, 12), ...pages.slice(-9)])
      expect([page, await markupErrors(html)]).toEqual([page, []])
  }, 30_000)

  it('adds to no mail a header, a recipient, an element or a calendar line', async () => {
    const [usual, mails] = [await mailsOf(plain), await mailsOf(hostile)]
    expect(mails.length).toBe(usual.length)
    expect(new Set(mails.map(({ kind }) => kind)).size).toBeGreaterThan(4)
    for (const [index, mail] of mails.entries()) {
      const same = usual[index]
      expect([mail.kind, mail.to, mail.headers]).toEqual([same?.kind, same?.to, same?.headers])
      expect([mail.kind, [...mail.shape.difference(same?.shape ?? new Set())]]).toEqual([mail.kind, []])
      expect([mail.kind, mail.calendars]).toEqual([mail.kind, same?.calendars])
    }
  })

  it('adds to no calendar file an entry or a property', async () => {
    const calendars = async ({ deps, site }: InjectionCase) => {
      const keys = await deps.secrets.tokenKeys()
      const files = hostileTexts.map(async (_, index) => {
        const registration = registrationId(somaliaClinicId, emailOf(index))
        const token = signToken(keys, 'calendar', { clinicId: somaliaClinicId, registrationId: registration })
        return partsOf(await (await site.get(`/calendar/${token}.ics`)).text())
      })
      return Promise.all(files)
    }
    expect(await calendars(hostile)).toEqual(await calendars(plain))
  })

  it('is exported as it was written, in its own cell, and is no formula', async () => {
    const answer = await hostile.console.get(`/console/clinics/${somaliaClinicId}/registrations.csv`)
    const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true })
    expect(rows).toHaveLength(hostileTexts.length)
    for (const [index, text] of hostileTexts.entries()) {
      const row = rows.find(({ email }) => email === emailOf(index))
      const toSingleLine = text.replace(/[\p{Cc}\u2028]+/gu, ' ').trim()
      for (const cell of [row?.name, row?.organisation, row?.jobTitle]) {
        expect(cell).toBe(/^[=+\-@＝]/.test(toSingleLine) ? `'${toSingleLine}` : toSingleLine)
      }
    }
  })
})

/** Names of the properties and of their parameters, line by line, as ical.js read them without complaint. */
const partsOf = (text: string) => {
  const { events } = parseCalendar(text)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const parts = lines.map((line) => line.slice(0, line.search(/[:;]/)))
  return { entries: events.length, attendees: events.map(({ attendees }) => attendees.length), parts }
}

const mailsOf = ({ deps }: InjectionCase) =>
  Promise.all(
    deps.sent.map(async ({ to, raw, tags }) => {
      const mail = await decodeMail({ subject: '', raw: Buffer.from(raw) })
      const head = mail.source.split('\r\n\r\n')[0] ?? ''
      return {
        kind: tags['kind'],
        to: [to, [mail.to].flat().flatMap((one) => one?.value.map(({ address }) => address) ?? [])],
        headers: head.split('\r\n').flatMap((line) => /^([A-Za-z-]+):/.exec(line)?.[1] ?? []),
        shape: htmlStructure(mail.html),
        calendars: mail.calendars.map(partsOf),
      }
    }),
  )
