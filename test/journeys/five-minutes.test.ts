import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FetchedPage, findForm, openBrowser } from '../../cli/rehearse/text-browser'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { sampleTime } from '../../infra/local/sample-programme/sample-time'
import { aPerson } from '../support/builders/person-builder'
import { type ClinicStack, startClinicStack } from '../support/local-stack/clinic-stack'
import { plainPageText } from '../support/pages/plain-page-text'

/** The steps of the README: what each names must be what the pages show. */
const steps = (readFileSync('README.md', 'utf8').split('## Five minutes')[1] ?? '')
  .split(/^\d\. /m)
  .slice(1, 9)
const amina = aPerson('amina', { name: 'Amina Warsame', email: 'amina.warsame@example.org' })

let clinicStack: ClinicStack
let browser: ReturnType<typeof openBrowser>
let clinic: string
let page: FetchedPage

/** What a step of the README names in italics: the words on the page. */
const named = (step: number, words: string): string => {
  if (!steps[step - 1]?.includes(`*${words}*`)) throw new Error(`step ${step} does not name *${words}*`)
  return words
}
const fileOf = (step: number, path: string): string => {
  if (!steps[step - 1]?.includes(`(${path})`)) throw new Error(`step ${step} does not link ${path}`)
  return readFileSync(path, 'utf8')
}
/** What stands in the step as code: the values to type. */
const typed = (step: number, value: string): string => {
  if (!steps[step - 1]?.includes(`\`${value}\``)) throw new Error(`step ${step} does not give ${value}`)
  return value
}
const press = async (words: string, fields: Record<string, string | File> = {}): Promise<FetchedPage> => {
  page = await browser.submit(page, findForm(page, new RegExp(`^${words}`)), fields)
  if (page.status >= 400) throw new Error(`${words}: ${page.url} answered ${page.status}`)
  await clinicStack.stack.waitUntilIdle()
  return page
}
const open = async (path: string): Promise<string> => {
  page = await browser.get(path)
  expect(page.status).toBe(200)
  return plainPageText(page)
}
const follow = async (words: string): Promise<string> => {
  const link = [...page.html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)].find(([, , text = '']) =>
    text
      .replace(/<[^>]+>/g, '')
      .trim()
      .startsWith(words),
  )
  if (!link?.[1]) throw new Error(`no link ${words} on ${page.url}`)
  return open(link[1].replaceAll('&amp;', '&'))
}
const signIn = async (): Promise<void> => {
  browser = openBrowser(clinicStack.stack.siteUrl, await clinicStack.stack.signIn('organiser'))
}
const mailsOf = async (kind: string) =>
  (await clinicStack.stack.inbox()).filter(({ tags }) => tags.kind === kind && tags.clinic === clinic)
const advance = async (step: number, words: string, by: string): Promise<void> => {
  const clock = openBrowser(clinicStack.stack.clockUrl)
  const shown = await clock.get('/')
  expect(shown.html).toContain(named(step, words))
  await clock.submit(shown, findForm(shown, /Advance/), { by })
  await clinicStack.stack.waitUntilIdle()
}

beforeAll(async () => {
  const sampleProgramme = readSampleProgramme(readFileSync('samples/programme/programme.ndjson.gz'))
  clinicStack = await startClinicStack({ now: sampleTime, sampleProgramme })
  await signIn()
}, 300_000)
afterAll(() => clinicStack.stack.stop())

/** Each step continues where the one before it has ended. */
describe('the five minutes of the README', () => {
  it('1: show what 28 clinics have reached, and what was read of the announcement', async () => {
    expect(steps[0]).toContain('28 clinics')
    await open('/console')
    expect(await follow(named(1, 'Programme'))).toMatch(/Clinics held ?28/)
    await open('/console')
    await follow(named(1, 'New clinic'))
    const text = fileOf(1, 'samples/announcements/somalia-2025-12.txt')
    const words = plainPageText(await press(named(1, 'Continue'), { text }))
    expect(words).toContain('1 point to check, 1 note')
    expect(words).toContain('Read: Wednesday 10 December 2025')
    clinic = /clinics\/([^/]+)\//.exec(page.url)?.[1] ?? ''
  })

  it('2: publish it, and show the next messages in clinic time', async () => {
    await follow(named(2, 'Review draft'))
    await press(named(2, 'Save'), {
      'organisers.0.name': 'Olu Organiser',
      'organisers.0.email': 'olu@example.org',
      'zoom.meetingId': typed(2, '912 3456 7890'),
      'zoom.joinUrl': typed(2, 'https://zoom.example.org/j/91234567890'),
    })
    await follow(named(2, 'Preview and publish'))
    await press(named(2, 'Publish'))
    expect(plainPageText(page)).toMatch(/Next messages.*3 December 2025, 09:00 \(Mogadishu, UTC\+03:00\)/)
  })

  it('3: register Amina, who gets a confirmation with both days and her personal page', async () => {
    typed(3, amina.email)
    await clinicStack.registrants.register(clinic, amina)
    await clinicStack.stack.waitUntilIdle()
    const [confirmation, ...others] = await mailsOf('confirmation')
    expect([confirmation?.to, others]).toEqual([[amina.email], []])
    const personal = await browser.get(await clinicStack.registrants.findPersonalPage(amina))
    expect(plainPageText(personal)).toContain(amina.name)
  })

  it('4: invite five people of the list, since Amina has registered', async () => {
    await open('/console')
    await follow(named(4, 'Contact lists'))
    await press('Create list', { name: 'Guests' })
    await press('Preview import', { text: fileOf(4, 'samples/contacts/guests.csv') })
    await press('Import 6 contacts')
    const list = new URL(page.url).pathname.split('/').at(-1) ?? ''
    await open(`/console/clinics/${clinic}`)
    await follow(named(4, 'Invitations'))
    await press(named(4, 'Prepare invitation'), { list })
    await press('Send a test')
    await press(named(4, 'Send to 5 people'))
    const sent = (await mailsOf('invitation')).filter(({ tags }) => tags.campaign !== 'none')
    expect(sent.map(({ to }) => to[0]).filter((to) => to !== amina.email)).toHaveLength(5)
    expect(sent).toHaveLength(5)
  })

  it('5: move day 2, with its consequences shown before anything is saved', async () => {
    await open(`/console/clinics/${clinic}`)
    expect(page.html).toContain(named(5, 'Change date or hours'))
    await open(`/console/clinics/${clinic}/days/2/move`)
    await press('Preview', { date: '2025-12-12', start: '09:00', end: '13:00' })
    expect(await mailsOf('moved')).toEqual([])
    expect(plainPageText(page)).toContain('12 December 2025')
    await press('Move')
    const [notice] = await mailsOf('moved')
    expect(notice?.to).toEqual([amina.email])
  })

  it('6: wait for the meeting an hour before it, and lead to it an hour later', async () => {
    for (let presses = 0; presses < 10 && (await mailsOf('join-link')).length === 0; presses += 1)
      await advance(6, 'Advance to the next message', 'message')
    expect(clinicStack.stack.now().slice(0, 16)).toBe('2025-12-10T05:00')
    const waiting = await clinicStack.registrants.followJoinLink(amina)
    expect(waiting.url).not.toContain('zoom.example.org')
    await advance(6, 'Advance one hour', 'hour')
    const meeting = await clinicStack.registrants.followJoinLink(amina)
    expect(meeting.url).toBe('https://zoom.example.org/j/91234567890')
  })

  it('7: count the report of Zoom, with the meeting’s hours in clinic time', async () => {
    await advance(7, 'Advance one day', 'day')
    await signIn()
    await open(`/console/clinics/${clinic}/days/1/report`)
    named(7, 'Upload Zoom report')
    expect(steps[6]).toContain('time zone Zurich')
    const file = new File([fileOf(7, 'samples/zoom/joins-current.csv')], 'joins-current.csv')
    await press('Upload report', { file, zone: 'Europe/Zurich' })
    expect(plainPageText(page)).toMatch(/The meeting ran .* with Zurich time that is .* in Mogadishu/)
    await press(named(7, 'Count this report'), ticksOf(page))
    await open(`/console/clinics/${clinic}/days/1`)
    expect(plainPageText(page).replaceAll(': show the list', '')).toMatch(
      /Registered ?1 ?Clicked the joining link ?1 ?Joined ?1 ?Attended \(120\+ min\) ?1/,
    )
  })

  it('8: find the clinic among 29, and spellings of Lesotho that may mean one institution', async () => {
    expect(steps[7]).toContain('29 clinics')
    await open('/console')
    expect(await follow(named(8, 'Programme'))).toMatch(/Clinics held ?29/)
    expect(await follow(named(8, 'Clinic'))).toContain('Somalia')
    await open('/console')
    await follow(named(8, 'Institutions'))
    const proposals = await follow(named(8, 'Lesotho'))
    expect(proposals).toMatch(/similar spelling|abbreviation|same words/)
    expect(proposals).not.toContain('No spellings to confirm.')
  })
})

const ticksOf = ({ html }: FetchedPage): Record<string, string> =>
  Object.fromEntries(
    ['otherMeeting', 'skipBadRows']
      .filter((name) => html.includes(`name="${name}"`))
      .map((name) => [name, 'yes']),
  )
