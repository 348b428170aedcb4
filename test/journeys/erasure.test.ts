import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { paginateScan } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { formOn, openBrowser } from '../../cli/rehearse/browser'
import { registrantsAt } from '../../cli/rehearse/registrant'
import type { House } from '../../infra/local/house'
import { restoreTable } from '../../shared/aws/restore/restore-table'
import { DAY, MINUTE, plus } from '../../shared/domain/time/instant'
import { aStory, storyHouse, storyOf } from '../support/house/story'
import { emptyFolder, tableIn } from '../support/stored-copy'

const begin = '2025-12-03T05:30:00.000Z'
/** The second day ends at 13:00 in Mogadishu. */
const end = '2025-12-11T10:00:00.000Z'

/** Everything that is stored, as text. */
const storedIn = async (path: string): Promise<string> => {
  const { client, name, close } = await tableIn(path)
  const pages = await Array.fromAsync(paginateScan({ client }, { TableName: name }))
  await close()
  return JSON.stringify(pages.flatMap(({ Items }) => Items))
}

const administratorOf = async (house: House) => openBrowser(house.siteUrl, await house.signIn('admin'))

const erase = async (house: House, email: string): Promise<void> => {
  const browser = await administratorOf(house)
  const form = await browser.get('/console/erasure')
  const found = await browser.submit(form, formOn(form, /show what is stored/i), { email })
  expect(found.html).toContain('Erase this person')
  const asked = await browser.submit(found, formOn(found, /erase this person/i))
  expect(asked.html).toContain('It is being erased')
}

/** Two rounds of the sweep: the second finds nothing any more. */
const twoRounds = (house: House) => house.advanceTo(plus(house.now(), 11 * MINUTE))

it('who is erased gets no mail any more, is nowhere, and a restored copy brings nobody back', async () => {
  const [data, copy] = [emptyFolder(), emptyFolder()]
  const first = await storyHouse({ data, now: begin })
  const { clinicId, register } = await aStory(first)
  const [gone, stays, leaves] = await register(3)
  if (!gone || !stays || !leaves) throw new Error('three people')
  await first.stop()
  cpSync(join(data, 'store'), copy, { recursive: true })

  const house = await storyHouse({ data, now: begin })
  await erase(house, gone.email)
  // Another one does it herself, on her page.
  const page = await registrantsAt(house.siteUrl, () => house.inbox()).personalPage(leaves)
  const browser = openBrowser(house.siteUrl)
  const answer = await browser.submit(await browser.get(page), formOn(await browser.get(page), /\/erase$/))
  expect(answer.status).toBe(200)
  await house.quiet()
  await twoRounds(house)
  expect((await browser.get(page)).status).toBe(404)

  await house.advanceTo('2025-12-03T06:05:00.000Z')
  const story = storyOf(house, clinicId, 3)
  expect(await story.mailsTo(gone)).toEqual(['confirmation 0'])
  expect(await story.mailsTo(leaves)).toEqual(['confirmation 0', 'cancelled 0'])
  expect(await story.mailsTo(stays)).toEqual(['confirmation 0', 'reminder-week 0'])
  const administrator = await administratorOf(house)
  expect((await administrator.get('/console/erasure')).html.match(/>done</g)).toHaveLength(2)
  expect((await administrator.get(`/console/clinics/${clinicId}/registrations`)).html).toContain(
    '2 more registrations have been erased',
  )
  expect(house.problems()).toEqual([])
  await house.stop()
  const kept = await storedIn(join(data, 'store'))
  expect(kept).not.toContain(gone.email)
  expect(kept).not.toContain(leaves.email)
  expect(kept).toContain(stays.email)

  const [old, live] = [await tableIn(copy), await tableIn(join(data, 'store'))]
  expect(await restoreTable(old, live, { write: true })).toMatchObject({ toErase: 2 })
  expect(await restoreTable(old, live, { write: true })).toMatchObject({ written: 0, removed: 0, toErase: 0 })
  await Promise.all([old.close(), live.close()])
  expect(await storedIn(join(data, 'store'))).toContain(gone.email)

  const after = await storyHouse({ data, now: '2025-12-03T07:01:00.000Z' })
  await twoRounds(after)
  expect(after.problems()).toEqual([])
  await after.stop()
  const again = await storedIn(join(data, 'store'))
  expect(again).not.toContain(gone.email)
  expect(again).not.toContain(leaves.email)
  expect(again).toContain(stays.email)
})

it('a clinic loses its people on the night after its retention, and keeps its numbers', async () => {
  const data = emptyFolder()
  const house = await storyHouse({ data, now: plus(end, -30 * MINUTE) })
  const { clinicId, register, organiser } = await aStory(house)
  const people = await register(3)
  await house.advanceTo(plus(end, 5 * MINUTE))
  const { email, name } = people[0] ?? { email: '', name: '' }
  const report = ['Name (original name),Email,Join time,Leave time,Duration (minutes),Guest']
  report.push(`"${name}",${email},12/11/2025 12:05:00 PM,12/11/2025 12:55:00 PM,50,Yes`)
  await organiser.upload(clinicId, 2, report.join('\n'), 'Africa/Mogadishu')
  await house.quiet()
  const numbersOf = async (page: string) => (await organiser.get(page)).html.match(/<dd[^>]*>.*?<\/dd>/gs)
  const day = `/console/clinics/${clinicId}/days/2`
  const before = await numbersOf(day)
  const timeline = (await organiser.get(`/console/clinics/${clinicId}/timeline`)).html
  await organiser.edit(clinicId, { retentionDays: '30' })
  await house.stop()

  const night = await storyHouse({ data, now: `${plus(end, 31 * DAY).slice(0, 10)}T01:58:00.000Z` })
  await night.advanceTo(plus(night.now(), 15 * MINUTE))
  const later = storyOf(night, clinicId)
  const overview = (await later.organiser.get(`/console/clinics/${clinicId}`)).html
  expect(overview).toContain('erased on 11 January 2026')
  expect((await later.organiser.get(day)).html.match(/<dd[^>]*>.*?<\/dd>/gs)).toEqual(before)
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
