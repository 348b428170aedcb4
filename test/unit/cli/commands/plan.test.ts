import { describe, expect, it } from 'vitest'
import { runCli } from '../../../support/execution/run-cli'

const sample = (name: string) => `samples/announcements/${name}.txt`

/** Runs the command; a given page replaces standard input. */
const run = (args: string[], piped = '') => runCli(['plan', ...args], { files: { '-': piped } })

describe('clinic plan', () => {
  it('prints exactly the documented output', async () => {
    const { text } = await run([sample('somalia-2025-12'), '--json'])
    const message = (kind: string, day: number | null, at: string, usefulUntil: string) => ({
      kind,
      day,
      at: `2025-12-${at}:00:00.000Z`,
      usefulUntil: `2025-12-${usefulUntil}:00:00.000Z`,
    })
    expect(JSON.parse(text)).toEqual({
      clinic: 'Digital Financial Services (DFS) Security Clinics - Somalia',
      timeZone: 'Africa/Mogadishu',
      messages: [
        message('reminder-week', null, '03T06', '08T06'),
        message('reminder-day', 1, '09T06', '10T06'),
        message('join-link', 1, '10T05', '10T10'),
        message('reminder-day', 2, '10T06', '11T06'),
        message('join-link', 2, '11T05', '11T10'),
        message('thank-you', null, '14T06', '21T06'),
      ],
    })
  })

  it.each([
    ['gambia-2025-02', 'Africa/Banjul'],
    ['lesotho-2025-06', 'Africa/Maseru'],
    ['rwanda-2023-12', 'Africa/Kigali'],
  ])('plans six messages for two days: %s', async (name, timeZone) => {
    const { text } = await run([sample(name), '--json'])
    const planned = JSON.parse(text)
    expect(planned.timeZone).toBe(timeZone)
    expect(planned.messages.map(({ kind }: { kind: string }) => kind)).toEqual([
      'reminder-week',
      'reminder-day',
      'join-link',
      'reminder-day',
      'join-link',
      'thank-you',
    ])
  })

  const withoutZone = 'DFS Security Clinic for Somalia\n10 December 2025\n09:00 - 13:00 Welcome'

  it('without a zone ends with status 1, prints nothing and says which decision is missing', async () => {
    const { text, status, errors } = await run(['-', '--json'], withoutZone)
    expect([status, text]).toEqual([1, ''])
    expect(errors).toEqual([expect.stringContaining('a decision is missing: the time zone')])
  })

  it('plans a day that goes on over midnight until its end on the next date', async () => {
    const page = 'Payments Clinic for Fiji\nOnline via Zoom, 16 February 2027, 22:00-02:00 Fiji time'
    const { text } = await run(['-', '--json'], page)
    expect(JSON.parse(text).messages.at(-2)).toMatchObject({
      kind: 'join-link',
      at: '2027-02-16T09:00:00.000Z',
      usefulUntil: '2027-02-16T14:00:00.000Z',
    })
  })

  it('takes the decision as --zone', async () => {
    const { text } = await run(['-', '--zone', 'Africa/Mogadishu', '--json'], withoutZone)
    expect(JSON.parse(text)).toMatchObject({ timeZone: 'Africa/Mogadishu' })
    expect(JSON.parse(text).messages).toHaveLength(4)
  })

  it('names every decision that is missing, and asks which clinic of a list', async () => {
    const list = sample('clinics-2021-2023')
    expect((await run([list])).errors[0]).toContain('say which with --clinic N, from 1 to 25')
    expect((await run([list, '--clinic', '1'])).errors).toEqual([
      expect.stringContaining('the time zone'),
      'a decision is missing: the hours of day 1',
      'a decision is missing: the hours of day 2',
    ])
  })

  it('refuses in one line what is no page', async () => {
    for (const [piped, reason] of [
      ['', /is empty$/],
      ['\0\x01\x02', /is no text/],
    ] as const)
      expect((await run(['-'], piped)).errors).toEqual([expect.stringMatching(reason)])
  })

  it.each([
    ['online via Zoom', 'online', true],
    ['in person at the Radisson Blu Hotel', 'in person', false],
    ['in hybrid format, at the Radisson Blu Hotel and online via Zoom', 'in person and online', true],
  ])(
    'plans joining links only where there is a meeting, and names the mode: %s',
    async (how, mode, hasLink) => {
      const page = `DFS Security Clinic for Somalia\n\nThe clinic takes place ${how} on 10 December 2025 from 09:00 - 13:00 EAT (GMT+3).\n`
      const { text } = await run(['-', '--zone', 'Africa/Mogadishu'], page)
      expect(text).toContain(`DFS Security Clinic for Somalia (${mode}): messages to each registrant`)
      expect(text.includes('join-link')).toBe(hasLink)
      expect(text).toContain('reminder-day')
    },
  )

  it('prints the times in the clinic’s zone for a person at a terminal', async () => {
    const { text } = await run([sample('somalia-2025-12')])
    expect(text).toContain('2025-12-09 09:00  reminder-day, day 1')
  })
})
