import { parse } from 'csv-parse/sync'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../shared/domain/ids'
import { signToken } from '../../../shared/domain/token'
import { collectAttendance } from '../../../shared/use-cases/attendance/collect-attendance'
import { publishClinic } from '../../../shared/use-cases/clinic/publish-clinic'
import { nastyTexts } from '../../support/any-text'
import { aClinic, aDay, aForm, anAuditRecord, aReport, aStay, somalia } from '../../support/builders'
import { live, settle } from '../../support/live'
import { memoryWorld } from '../../support/memory-world'
import { shapeOf } from '../../support/shape'
import { readCalendar, readMail } from '../mail/read-mail'
import { aConsole, aStaff } from './console/console-in-memory'
import { aSite } from './site/site-house'

const emailOf = (index: number) => `person-${index}@example.org`
const plainTexts = nastyTexts.map(() => 'Plain words')

/** One text after another wherever it fits: every nasty one is in it. */
const clinicWith = (texts: readonly string[]) => {
  const text = (from: number, most: number) =>
    texts
      .slice(from, from + 4)
      .join(' ')
      .slice(0, most)
  const session = (from: number): Session => ({
    start: '09:00',
    end: '12:30',
    title: text(from, 300),
    kind: 'session',
    description: texts.join('\n'),
  })
  return aClinic({
    title: `A ${text(0, 200)}`,
    coOrganisers: texts.slice(0, 12),
    audience: [...texts],
    days: [
      aDay({ sessions: [session(4)] }),
      aDay({ number: 2, date: '2026-12-11', sessions: [session(10)] }),
    ],
    organisers: [{ name: text(12, 200), email: 'hodan@example.org', language: 'en' }],
    announcement: texts.join('\n'),
  })
}

/** A clinic from its publication to the day after, in which everybody writes such texts wherever one can write. */
const aClinicOf = async (texts: readonly string[]) => {
  const world = memoryWorld({ now: '2026-11-12T08:00:00.000Z' })
  await world.clinics.create(clinicWith(texts), anAuditRecord())
  expect((await publishClinic(world, { id: somalia, version: 1, by: 'organiser-1' })).result).toBe('saved')
  await settle(world, somalia)
  const site = await aSite({ world, clinics: [] })
  for (const [index, text] of texts.entries()) {
    const language = index % 2 === 0 ? 'en' : 'fr'
    const fields = { name: text, organisation: text, jobTitle: text, email: emailOf(index), language }
    const { status } = await site.post(`/clinics/${somalia}/register`, { ...aForm(), ...fields })
    expect([text, status]).toEqual([text, 303])
  }
  await live(world, somalia, '2026-12-11T12:00:00.000Z')
  for (const day of [1, 2]) {
    const stays = texts.map((name, index) => aStay({ name, email: index % 2 === 0 ? emailOf(index) : null }))
    await world.attendance.saveReport(aReport({ day, stays }))
    await collectAttendance(world, { clinicId: somalia, day })
  }
  await settle(world, somalia)
  const console = await aConsole({ world, clinics: [], staff: aStaff('admin') })
  return { world, site, console }
}

type Story = Awaited<ReturnType<typeof aClinicOf>>

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
const faultsIn = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

/** Every page on which such a text may stand. */
const pagesOf = async (
  { world, site, console }: Story,
  texts: readonly string[],
): Promise<[string, string][]> => {
  const keys = await world.secrets.tokenKeys()
  const claims = (index: number) => ({
    clinicId: somalia,
    registrationId: registrationId(somalia, emailOf(index)),
  })
  const base = `/console/clinics/${somalia}`
  world.setNow('2026-12-09T06:00:00.000Z')
  const looked = await Promise.all([
    ...['/', `/clinics/${somalia}`, `/clinics/${somalia}/register`].map((path) => site.get(path)),
    ...texts.flatMap((text, index) => [
      site.get(`/my/${signToken(keys, 'my', claims(index))}`),
      site.get(`/join/${signToken(keys, 'join', claims(index))}`),
      site.get(`/clinics/${somalia}?zone=${encodeURIComponent(text)}`),
      site.post(`/clinics/${somalia}/register`, {
        ...aForm(),
        name: text,
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
  return Promise.all(looked.map(async (answer, index) => [`${index}: ${answer.status}`, await answer.text()]))
}

describe('whatever people write', () => {
  let plain: Story
  let nasty: Story
  let pages: [string, string][]
  beforeAll(async () => {
    plain = await aClinicOf(plainTexts)
    nasty = await aClinicOf(nastyTexts)
    pages = await pagesOf(nasty, nastyTexts)
  }, 60_000)

  it('is text on every page of both apps: no element, attribute or address more than with plain words', async () => {
    const known = (await pagesOf(plain, plainTexts.slice(0, 2))).map(([, html]) => shapeOf(html))
    const all = known.reduce((one, other) => one.union(other))
    for (const [page, html] of pages) {
      expect([page, [...shapeOf(html).difference(all)]]).toEqual([page, []])
      expect(html).not.toContain('<script>')
    }
  })

  it('leaves every page valid HTML', async () => {
    // One of each kind: the first text of every page, and the pages that show all of them.
    for (const [page, html] of [...pages.slice(0, 12), ...pages.slice(-9)])
      expect([page, await faultsIn(html)]).toEqual([page, []])
  }, 30_000)

  it('adds to no mail a header, a recipient, an element or a calendar line', async () => {
    const [usual, mails] = [await mailsOf(plain), await mailsOf(nasty)]
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
    const calendars = async ({ world, site }: Story) => {
      const keys = await world.secrets.tokenKeys()
      const files = nastyTexts.map(async (_, index) => {
        const registration = registrationId(somalia, emailOf(index))
        const token = signToken(keys, 'calendar', { clinicId: somalia, registrationId: registration })
        return partsOf(await (await site.get(`/calendar/${token}.ics`)).text())
      })
      return Promise.all(files)
    }
    expect(await calendars(nasty)).toEqual(await calendars(plain))
  })

  it('stands in the export as it was written, in its own cell, and is no formula', async () => {
    const answer = await nasty.console.get(`/console/clinics/${somalia}/registrations.csv`)
    const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true })
    expect(rows).toHaveLength(nastyTexts.length)
    for (const [index, text] of nastyTexts.entries()) {
      const row = rows.find(({ email }) => email === emailOf(index))
      const oneLine = text.replace(/[\p{Cc}\u2028]+/gu, ' ').trim()
      for (const cell of [row?.name, row?.organisation, row?.jobTitle]) {
        expect(cell).toBe(/^[=+\-@＝]/.test(oneLine) ? `'${oneLine}` : oneLine)
      }
    }
  })
})

/** Names of the properties and of their parameters, line by line, as ical.js read them without complaint. */
const partsOf = (text: string) => {
  const { events } = readCalendar(text)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const parts = lines.map((line) => line.slice(0, line.search(/[:;]/)))
  return { entries: events.length, attendees: events.map(({ attendees }) => attendees.length), parts }
}

const mailsOf = ({ world }: Story) =>
  Promise.all(
    world.sent.map(async ({ to, raw, tags }) => {
      const mail = await readMail({ subject: '', raw: Buffer.from(raw) })
      const head = mail.source.split('\r\n\r\n')[0] ?? ''
      return {
        kind: tags['kind'],
        to: [to, [mail.to].flat().flatMap((one) => one?.value.map(({ address }) => address) ?? [])],
        headers: head.split('\r\n').flatMap((line) => /^([A-Za-z-]+):/.exec(line)?.[1] ?? []),
        shape: shapeOf(mail.html),
        calendars: mail.calendars.map(partsOf),
      }
    }),
  )
