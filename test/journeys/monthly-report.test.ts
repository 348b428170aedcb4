import { expect, it } from 'vitest'
import { findForm, openBrowser } from '../../cli/rehearse/text-browser'
import type { LocalStack } from '../../infra/local/local-stack'
import { historyHeader } from '../../shared/import/history/history-columns'
import { startStoryStack } from '../support/local-stack/sample-story'
import { type ParsedInboxMail, parseMailsTo } from '../support/parsed-mails'
import { createTempFolder } from '../support/stores/local-table'

const history = [
  historyHeader,
  'Gambia clinic,GM,PURA,2023-06-05,2023-06-06,online,en,120,90,80,22,GM;SN',
  'Peru clinic,PE,SBS,2022-12-01,2022-12-02,online,es,60,50,41,15,PE',
].join('\n')

/** Presses the button of the page twice, as people do. */
const pressTwice = async (
  stack: LocalStack,
  person: string,
  action: 'subscribe' | 'unsubscribe',
): Promise<string> => {
  const browser = openBrowser(stack.siteUrl, await stack.signIn(person))
  const page = await browser.get('/console/programme')
  const form = findForm(page, new RegExp(`^${action}`, 'i'))
  await browser.submit(page, form, { action })
  return (await browser.submit(page, form, { action })).html
}

const recordPastClinics = async (stack: LocalStack): Promise<void> => {
  const browser = openBrowser(stack.siteUrl, await stack.signIn('organiser'))
  const form = await browser.get('/console/history')
  const preview = await browser.submit(form, findForm(form, /^continue/i), { text: history })
  const recorded = await browser.submit(preview, findForm(preview, /^record 2 clinics/i), {
    confirmed: 'yes',
  })
  expect(recorded.url).toContain('notice=recorded')
  await stack.waitUntilIdle()
}

const reportsOf = async (stack: LocalStack, person: string): Promise<ParsedInboxMail[]> =>
  (await parseMailsTo(stack, `${person}@example.org`)).filter(({ kind }) => kind === 'programme-report')
const instantsOf = async (stack: LocalStack, person: string): Promise<string[]> =>
  (await reportsOf(stack, person)).map(({ at }) => at.slice(0, 13))

it('the programme report is mailed once a month to each subscriber, through a crash, until they end it', async () => {
  const dataFolder = createTempFolder()
  let reportsUntilKill = Number.POSITIVE_INFINITY
  const startAt = async (now: string): Promise<LocalStack> => {
    const stack: LocalStack = await startStoryStack({
      dataFolder,
      now,
      faultFor: ({ operation }) => {
        if (operation !== 'SendRawEmail') return undefined
        reportsUntilKill -= 1
        if (reportsUntilKill === 0) stack.killContainers('send-mail')
        return undefined
      },
    })
    return stack
  }

  // Tuesday, 1 December 2026: an analyst has subscribed, and no clinic has been held. Nothing comes before 09:00 in Geneva.
  const first = await startAt('2026-12-01T07:30:00.000Z')
  expect(await pressTwice(first, 'analyst', 'subscribe')).toContain(
    'You get this report by e-mail each month',
  )
  await first.advanceTo('2026-12-01T07:55:00.000Z')
  expect(await first.inbox()).toEqual([])
  await first.advanceTo('2026-12-01T10:10:00.000Z')
  expect(await instantsOf(first, 'mei.tanaka')).toEqual(['2026-12-01T08'])
  const [withoutClinics] = await reportsOf(first, 'mei.tanaka')
  expect(withoutClinics?.text).toContain('No clinic that you may see has been held yet.')

  // Past clinics are recorded, and two more people subscribe; of the three one may see no clinic.
  await recordPastClinics(first)
  for (const person of ['admin', 'partner']) await pressTwice(first, person, 'subscribe')
  await first.advanceTo('2026-12-02T08:10:00.000Z')
  expect(await first.inbox()).toHaveLength(3)
  expect(first.problems()).toEqual([])
  await first.stop()

  // Friday, 1 January 2027: the worker is killed while it sends the second of three reports.
  const second = await startAt('2027-01-01T07:50:00.000Z')
  reportsUntilKill = 2
  await second.advanceTo('2027-01-01T11:10:00.000Z')
  expect(second.problems().join()).toMatch(/SendMail.*SIGKILL/)
  const counts = await Promise.all(
    ['mei.tanaka', 'amina.diallo', 'hodan.farah'].map(async (person) => [
      person,
      (await instantsOf(second, person)).filter((instant) => instant.startsWith('2027-01')).length,
    ]),
  )
  expect(counts).toEqual([
    ['mei.tanaka', 1],
    ['amina.diallo', 1],
    ['hodan.farah', 1],
  ])
  const reportOfMonth = (await reportsOf(second, 'mei.tanaka')).at(-1)
  expect(reportOfMonth?.text).toContain('Registered (people on the list of each clinic): 180')
  expect(reportOfMonth?.subject).toBe('Programme report, 1 January 2027')
  const ofPartner = (await reportsOf(second, 'hodan.farah')).at(-1)
  expect(ofPartner?.text).toContain('No clinic that you may see')
  expect(ofPartner?.text).not.toContain('Registered')

  // Two end it, twice.
  for (const person of ['analyst', 'partner'])
    expect(await pressTwice(second, person, 'unsubscribe')).toContain('This report can come by e-mail')
  await second.stop()

  // Monday, 1 February 2027: it comes to the one who is left.
  const third = await startAt('2027-02-01T07:50:00.000Z')
  const before = (await third.inbox()).length
  await third.advanceTo('2027-02-01T10:10:00.000Z')
  const came = (await third.inbox()).slice(before).map(({ to }) => to[0])
  expect(came).toEqual(['amina.diallo@example.org'])
  expect(third.problems()).toEqual([])
})
