import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { paginateScan } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { createRegistrantClient } from '../../cli/rehearse/registrant-client'
import { findForm, openBrowser } from '../../cli/rehearse/text-browser'
import type { LocalStack } from '../../infra/local/local-stack'
import { restoreTable } from '../../shared/aws/dynamodb/restore/restore-table'
import { addMilliseconds, DAY_MS, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { publishSampleStory, resumeSampleStory, startStoryStack } from '../support/local-stack/sample-story'
import { createTempFolder, openTableIn } from '../support/stores/local-table'

const begin = '2025-12-03T05:30:00.000Z'
/** The second day ends at 13:00 in Mogadishu. */
const end = '2025-12-11T10:00:00.000Z'

/** All stored data, as text. */
const storedIn = async (path: string): Promise<string> => {
  const { client, name, close } = await openTableIn(path)
  const pages = await Array.fromAsync(paginateScan({ client }, { TableName: name }))
  await close()
  return JSON.stringify(pages.flatMap(({ Items }) => Items))
}

const administratorOf = async (stack: LocalStack) => openBrowser(stack.siteUrl, await stack.signIn('admin'))

const erase = async (stack: LocalStack, email: string): Promise<void> => {
  const browser = await administratorOf(stack)
  const form = await browser.get('/console/erasure')
  const found = await browser.submit(form, findForm(form, /show what is stored/i), { email })
  expect(found.html).toContain('Erase this person')
  const asked = await browser.submit(found, findForm(found, /erase this person/i))
  expect(asked.html).toContain('Erasure requested')
}

const importContacts = async (stack: LocalStack, emails: string[]): Promise<void> => {
  const browser = await administratorOf(stack)
  const lists = await browser.get('/console/lists')
  const list = await browser.submit(lists, findForm(lists, /create list/i), { name: 'East Africa' })
  const text = ['email,name,language', ...emails.map((email) => `${email},,en`)].join('\n')
  const dryRun = await browser.submit(list, findForm(list, /preview import/i), { text })
  const imported = await browser.submit(dryRun, findForm(dryRun, /^import 2 contacts/i))
  expect(imported.html).toContain(emails[0])
}

/** Two runs of the sweep: the second finds nothing left to erase. */
const twoRounds = (stack: LocalStack) => stack.advanceTo(addMilliseconds(stack.now(), 11 * MINUTE_MS))

/** The figures of a page of the console, without the links to their lists, which end with the erasure. */
const figuresIn = (html: string): string[] =>
  (html.match(/<dd[^>]*>.*?<\/dd>/gs) ?? []).map((cell) =>
    cell.replaceAll(/<[^>]*>/g, '').replace(': show the list', ''),
  )

it('an erased person gets no more mails, appears nowhere, and is not restored with an old copy of the table', async () => {
  const [data, copy] = [createTempFolder(), createTempFolder()]
  const first = await startStoryStack({ dataFolder: data, now: begin })
  const { clinicId, register } = await publishSampleStory(first)
  const [gone, stays, leaves] = await register(3)
  if (!gone || !stays || !leaves) throw new Error('three people')
  await importContacts(first, [gone.email, stays.email])
  await first.stop()
  cpSync(join(data, 'store'), copy, { recursive: true })

  const stack = await startStoryStack({ dataFolder: data, now: begin })
  await erase(stack, gone.email)
  // Another registrant erases their own data, on the personal page.
  const page = await createRegistrantClient(stack.siteUrl, () => stack.inbox()).findPersonalPage(leaves)
  const browser = openBrowser(stack.siteUrl)
  const answer = await browser.submit(await browser.get(page), findForm(await browser.get(page), /\/erase$/))
  expect(answer.status).toBe(200)
  await stack.waitUntilIdle()
  await twoRounds(stack)
  expect((await browser.get(page)).status).toBe(404)

  await stack.advanceTo('2025-12-03T06:05:00.000Z')
  const story = resumeSampleStory(stack, clinicId, 3)
  expect(await story.mailsTo(gone)).toEqual(['confirmation'])
  expect(await story.mailsTo(leaves)).toEqual(['confirmation', 'withdrawn'])
  expect(await story.mailsTo(stays)).toEqual(['confirmation', 'reminder-week'])
  const administrator = await administratorOf(stack)
  expect((await administrator.get('/console/erasure')).html.match(/>done</g)).toHaveLength(2)
  expect((await administrator.get(`/console/clinics/${clinicId}/registrations`)).html).toContain(
    '2 more registrations have been erased',
  )
  expect(stack.problems()).toEqual([])
  await stack.stop()
  const kept = await storedIn(join(data, 'store'))
  expect(kept).not.toContain(gone.email)
  expect(kept).not.toContain(leaves.email)
  expect(kept).toContain(stays.email)

  const [old, live] = [await openTableIn(copy), await openTableIn(join(data, 'store'))]
  expect(await restoreTable(old, live, { write: true })).toMatchObject({ toErase: 2 })
  expect(await restoreTable(old, live, { write: true })).toMatchObject({ written: 0, removed: 0, toErase: 0 })
  await Promise.all([old.close(), live.close()])
  expect(await storedIn(join(data, 'store'))).toContain(gone.email)

  const after = await startStoryStack({ dataFolder: data, now: '2025-12-03T07:01:00.000Z' })
  await twoRounds(after)
  expect(after.problems()).toEqual([])
  await after.stop()
  const again = await storedIn(join(data, 'store'))
  expect(again).not.toContain(gone.email)
  expect(again).not.toContain(leaves.email)
  expect(again).toContain(stays.email)
})

it('a clinic loses its personal data on the night after its retention, and keeps its counts', async () => {
  const data = createTempFolder()
  const stack = await startStoryStack({ dataFolder: data, now: addMilliseconds(end, -30 * MINUTE_MS) })
  const { clinicId, register, organiser } = await publishSampleStory(stack)
  const people = await register(3)
  await stack.advanceTo(addMilliseconds(end, 5 * MINUTE_MS))
  const { email, name } = people[0] ?? { email: '', name: '' }
  const report = ['Name (original name),Email,Join time,Leave time,Duration (minutes),Guest']
  report.push(`"${name}",${email},12/11/2025 12:05:00 PM,12/11/2025 12:55:00 PM,50,Yes`)
  await organiser.upload(clinicId, 2, report.join('\n'), 'Africa/Mogadishu')
  await stack.waitUntilIdle()
  const numbersOf = async (page: string) => figuresIn((await organiser.get(page)).html)
  const day = `/console/clinics/${clinicId}/days/2`
  const before = await numbersOf(day)
  const timeline = (await organiser.get(`/console/clinics/${clinicId}/timeline`)).html
  await organiser.edit(clinicId, { retentionDays: '30' })
  await stack.stop()

  const night = await startStoryStack({
    dataFolder: data,
    now: `${addMilliseconds(end, 31 * DAY_MS).slice(0, 10)}T01:58:00.000Z`,
  })
  await night.advanceTo(addMilliseconds(night.now(), 15 * MINUTE_MS))
  const later = resumeSampleStory(night, clinicId)
  const overview = (await later.organiser.get(`/console/clinics/${clinicId}`)).html
  expect(overview).toContain('deleted on 11 January 2026')
  expect(figuresIn((await later.organiser.get(day)).html)).toEqual(before)
  const after = (await later.organiser.get(`/console/clinics/${clinicId}/timeline`)).html
  expect(after.match(/Confirmation of registration/g)).toEqual(
    timeline.match(/Confirmation of registration/g),
  )
  expect(night.problems()).toEqual([])
  await night.stop()
  const stored = await storedIn(join(data, 'store'))
  for (const person of people) expect(stored).not.toContain(person.email)
  expect(stored).not.toContain(name)
})
