import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RandomSource } from '../../infra/local/faults/random-source'
import { personId } from '../../shared/domain/ids'
import { signToken, signUnsubscribeToken } from '../../shared/domain/values/token'
import { aPerson } from '../support/builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
} from '../support/local-stack/clinic-stack'
import { type HostileRequest, hostileRequest } from '../support/pages/hostile-requests'

const people = [
  aPerson('ayaan.nur', { name: 'Ayaan Nur', organisation: 'Bank of Somaliland Branch Nine' }),
  aPerson('salma', { name: 'سلمى الحسن', organisation: 'هيئة الاتصالات', language: 'fr', country: 'TN' }),
  aPerson('gone', { name: 'Gone Away', jobTitle: 'Inspector of Everything' }),
  { ...aPerson('x', { name: 'Bounced Back' }), email: 'bounce@simulator.amazonses.com' },
]
const meetingId = '84512345678'

const folder = mkdtempSync(join(tmpdir(), 'clinics-strangers-'))
let clinicStack: ClinicStack
let clinic: string
let cookie: string
beforeAll(async () => {
  clinicStack = await startClinicStack({ now: '2025-12-10T04:30:00.000Z', dataFolder: folder })
  clinic = await clinicStack.publish(announcementText('what strangers send', '10 December 2025'), meetingId)
  cookie = await clinicStack.stack.signIn('admin')
}, 60_000)
afterAll(async () => {
  await clinicStack.stack.stop()
  rmSync(folder, { recursive: true })
})

/** Sends a request unchanged; Node’s fetch would correct it. @returns the status */
const send = ({ method, target, headers, body }: HostileRequest): Promise<number> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(clinicStack.stack.siteUrl)
    const asked = request({ hostname, port, method, path: target, headers, agent: false }, (answer) => {
      answer.resume().once('end', () => done(answer.statusCode ?? 0))
    })
    asked.once('error', fail).end(body)
  })

/** The answer on a raw connection, which stays open while `meanwhile` runs. */
const sendRaw = async (
  words: string,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<string> => {
  const { port } = new URL(clinicStack.stack.siteUrl)
  const socket = connect(Number(port), 'localhost')
  socket.write(words)
  await meanwhile()
  socket.end()
  return text(socket).catch(() => '')
}

const post = `POST /clinics/x/register HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n`

describe('the HTTP endpoint of the local stack', () => {
  it('answers some hundred hostile requests, over every page and form, without a failure', async () => {
    const { siteUrl } = clinicStack.stack
    const token = signToken(['a guess'], 'my', { clinicId: clinic, registrationId: 'x'.repeat(22) })
    const unsubscribe = signUnsubscribeToken(
      [await clinicStack.stack.tokenKey()],
      personId('nobody@example.org'),
    )
    const console = [
      '',
      '/edit',
      '/registrations',
      '/registrations.csv',
      '/timeline',
      '/days/1',
      '/days/1/report',
    ]
    const ingredients = {
      paths: [
        '/',
        `/clinics/${clinic}`,
        '/zoom/events',
        '/style.css',
        `/my/${token}`,
        `/my/${token}/withdraw`,
        `/join/${token}`,
        `/unsubscribe/${unsubscribe}`,
        `/unsubscribe/${unsubscribe}/back`,
        `/calendar/${token}.ics`,
        // Forms are drawn more often than other requests.
        ...Array<string>(4).fill(`/clinics/${clinic}/register`),
        ...Array<string>(4).fill(`/console/clinics/${clinic}/edit`),
        ...console.map((page) => `/console/clinics/${clinic}${page}`),
        '/console',
        '/console/clinics/new',
        '/console/sign-in',
        '/console/signed-in',
        '/console/nowhere',
        `/console/clinics/${clinic}/days/1/move`,
        `/console/clinics/${clinic}/days/1/matches`,
      ],
      fields: [
        'name',
        'email',
        'text',
        'title',
        'version',
        'date',
        'start',
        'end',
        'row',
        'zone',
        'file',
        'lang',
        'to',
        'List-Unsubscribe',
      ],
      origin: siteUrl,
      cookies: [cookie, '__Host-session=x', ';;'],
      zoom: {
        secret: await clinicStack.stack.zoomWebhookSecret(),
        seconds: Date.parse(clinicStack.stack.now()) / 1000,
      },
    }
    const random = new RandomSource(20261210, 'rehearsal')
    const statuses = new Set<number>()
    for (let revision = 0; revision < 75; revision += 1) {
      const requests = Array.from({ length: 4 }, () => hostileRequest(random, ingredients))
      const answers = await Promise.all(requests.map(send))
      const failed = answers.flatMap((status, index) =>
        status >= 500 ? [{ status, ...requests[index] }] : [],
      )
      expect(failed).toEqual([])
      for (const status of answers) statuses.add(status)
    }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 401, 403, 404, 422]))
    await clinicStack.stack.waitUntilIdle()
  }, 60_000)

  it('serves other requests while a body does not arrive, and forgets a client that has disconnected', async () => {
    const others = async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(clinicStack.stack.siteUrl)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    }
    await sendRaw(`${post}Content-Length: 1000\r\n\r\nname=Slow`, others)
    await sendRaw(`${post}Transfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n`, others)
    await sendRaw('GET / HT', others)
    await clinicStack.stack.waitUntilIdle()
    await others()
  })

  it.each([
    ['a length that is none', `${post}Content-Length: many\r\n\r\nname=x`],
    ['two lengths', `${post}Content-Length: 1\r\nContent-Length: 6\r\n\r\nname=x`],
    [
      'a length and pieces',
      `${post}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nname=x\r\n0\r\n\r\n`,
    ],
    ['pieces that are none', `${post}Transfer-Encoding: chunked\r\n\r\nmany\r\nname=x\r\n`],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000hello\r\n\r\n'],
    ['a header within a header', 'GET / HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n'],
    ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
  ])('refuses %s', async (_, words) => {
    expect(await sendRaw(words)).toMatch(/^(HTTP\/1\.1 4\d\d|$)/)
  })
})

describe('the log of a day in a rehearsal', () => {
  it('has lines of every function, and no address, name, organisation, token or secret', async () => {
    const { stack, organiser, registrants } = clinicStack
    const room = await clinicStack.roomOf(meetingId)
    const zoomSecret = await stack.zoomWebhookSecret()
    const [ayaan, salma, gone] = people
    if (!ayaan || !salma || !gone) throw new RangeError('three people')
    const guest = { id: 'device', name: ayaan.name, email: ayaan.email }
    const report = `Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room
${salma.name},${salma.email},12/10/2025 09:00:00 AM,12/10/2025 11:30:00 AM,150,Yes,No
A Stranger,,12/10/2025 09:00:00 AM,12/10/2025 11:30:00 AM,150,Yes,No
`
    const everybody = async () => {
      for (const person of people) await registrants.register(clinic, person)
    }
    const oneClick = async (email: string) => {
      const token = signUnsubscribeToken([await stack.tokenKey()], personId(email))
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
      return fetch(`${stack.siteUrl}/unsubscribe/${token}`, { method: 'POST', body })
    }
    await runTimeline(stack, [
      ['2025-12-10T04:35:00.000Z', everybody],
      ['2025-12-10T04:50:00.000Z', () => registrants.register(clinic, ayaan)],
      ['2025-12-10T04:51:00.000Z', () => registrants.withdraw(gone)],
      ['2025-12-10T05:45:00.000Z', () => registrants.followJoinLink(ayaan)],
      ['2025-12-10T05:46:00.000Z', () => room.sendJoined('run', guest)],
      [
        '2025-12-10T05:47:00.000Z',
        () => fetch(`${stack.siteUrl}/zoom/events`, { method: 'POST', body: ayaan.email }),
      ],
      [
        '2025-12-10T05:48:00.000Z',
        () => fetch(`${stack.siteUrl}/my/${clinic}.${'x'.repeat(22)}.${'y'.repeat(22)}`),
      ],
      [
        '2025-12-10T07:00:00.000Z',
        () => organiser.move(clinic, 1, { date: '2025-12-10', start: '09:00', end: '11:00' }).catch(() => {}),
      ],
      [
        '2025-12-10T07:10:00.000Z',
        async () => expect((await oneClick(salma.email)).status, 'one click').toBe(200),
      ],
      ['2025-12-10T08:00:00.000Z', () => room.sendLeft('run', guest)],
      ['2025-12-10T10:05:00.000Z', () => room.sendEnded('run')],
      ['2025-12-10T10:10:00.000Z', () => organiser.upload(clinic, 1, report, 'Africa/Mogadishu')],
      ['2025-12-10T10:11:00.000Z', () => organiser.get(`/console/clinics/${clinic}/registrations.csv`)],
      // An unreadable row of the table, and a message of unknown form: failures are logged too.
      [
        '2025-12-10T10:12:00.000Z',
        () =>
          stack.invokeFunction('send-mail', {
            Records: [{ messageId: 'm', body: `{"clinicId":"${ayaan.email}"}` }],
          }),
      ],
      [
        '2025-12-10T10:13:00.000Z',
        () => fetch(`${stack.siteUrl}/console/signed-in?code=${ayaan.email}&state=x`),
      ],
      ['2025-12-10T10:40:00.000Z', async () => undefined],
    ])
    expect((await stack.inbox()).length).toBeGreaterThan(5)

    const log = readFileSync(join(folder, 'functions.log'), 'utf8')
    for (const service of [
      'site',
      'console',
      'process-table-stream',
      'dispatch',
      'send-mail',
      'record-mail-feedback',
      'collect-attendance',
      'sweep',
    ])
      expect(log).toContain(`"service":"${service}"`)
    const sensitive = people.flatMap(({ name, email, organisation }) => [name, email, organisation])
    const words = [...sensitive, 'Inspector of Everything', 'A Stranger', 'Olu Organiser', 'pwd=', zoomSecret]
    for (const word of words) expect(log.includes(word), word).toBe(false)
    expect(log).not.toMatch(/@[a-z]|zoom\.example\.org|session=|\/(my|join|calendar|unsubscribe)\//)
    expect(log).not.toMatch(/[\w-]{22}\.[\w-]{22}/)
  }, 120_000)
})
