import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { synthesise } from '../../infra/local/synthesise'
import { restoreTable } from '../../shared/aws/restore/restore-table'
import { HOUR, type Instant, MINUTE, plus } from '../../shared/domain/time/instant'
import { changedAssembly, withVariable } from '../support/house/changed-assembly'
import { aStory, storyHouse, storyOf, times } from '../support/house/story'
import { emptyFolder, tableIn } from '../support/stored-copy'

const week = '2025-12-03T06:00:00.000Z'

/** As an operator does it by the runbook: the functions stand still, the copy is written back, mails stay silent. */
const restored = async (data: string, copy: string, stoppedAt: Instant): Promise<string> => {
  const [old, live] = [await tableIn(copy), await tableIn(join(data, 'store'))]
  const counted = await restoreTable(old, live, { write: false })
  expect(await restoreTable(old, live, { write: true })).toEqual(counted)
  expect(await restoreTable(old, live, { write: true })).toMatchObject({ written: 0, removed: 0 })
  await Promise.all([old.close(), live.close()])
  return changedAssembly(await synthesise(), (template) =>
    withVariable(template, 'SendMail', 'SILENT_BEFORE', stoppedAt),
  )
}

it('after an old copy of the table was restored nothing stale and nothing twice is sent', async () => {
  const [data, copy] = [emptyFolder(), emptyFolder()]
  const before = await storyHouse({ data, now: plus(week, -10 * MINUTE) })
  const { clinicId, register } = await aStory(before)
  const people = await register(3)
  await before.stop()
  cpSync(join(data, 'store'), copy, { recursive: true })

  // Life goes on: the week's reminder leaves and a fourth person registers. Then the data are found damaged.
  const damaged = await storyHouse({ data, runs: false })
  const [fourth] = await storyOf(damaged, clinicId, 3).register(1)
  await damaged.advanceTo(plus(week, 5 * MINUTE))
  expect(await damaged.inbox()).toHaveLength(3 + 1 + 4)
  const stoppedAt = damaged.now()
  await damaged.stop()

  // An hour later the copy is back: who got the reminder is not known any more, so nobody gets it.
  const assembly = await restored(data, copy, stoppedAt)
  const after = await storyHouse({ data, assembly, now: plus(week, HOUR) })
  await after.advanceTo(plus(week, HOUR + 15 * MINUTE))
  expect(await after.inbox()).toHaveLength(8)
  const story = storyOf(after, clinicId, 3)
  const messages = await story.organiser.get(`/console/clinics/${clinicId}/timeline`)
  expect(messages.html.match(/Perhaps it was sent before the data were restored/g)).toHaveLength(3)
  // The fourth person's registration is gone; whoever registers again is welcome and told so.
  const [again] = await story.register(1)
  expect(again).toEqual(fourth)
  if (!again) throw new Error('nobody registered')
  expect(await story.mailsTo(again)).toEqual(['confirmation 0', 'reminder-week 0', 'confirmation 0'])
  expect(after.problems()).toEqual([])
  await after.stop()

  // Later messages go their way: of those that came due meanwhile only what is of use still.
  const later = await storyHouse({ data, assembly, now: plus(times.endDay1, 30 * MINUTE) })
  await later.advanceTo(plus(times.endDay1, 45 * MINUTE))
  const came = (await later.inbox()).slice(9).map(({ to, tags }) => `${to} ${tags['kind']} ${tags['day']}`)
  expect(came.sort()).toEqual([...people, again].map(({ email }) => `${email} reminder-day 2`))
})
