import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { synthesizeTemplate } from '../../infra/local/template/synthesize'
import { restoreTable } from '../../shared/aws/dynamodb/restore/restore-table'
import { addMilliseconds, HOUR_MS, type Instant, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { changeAssembly, setVariable } from '../support/local-stack/changed-assembly'
import {
  publishSampleStory,
  resumeSampleStory,
  startStoryStack,
  storyInstants,
} from '../support/local-stack/sample-story'
import { createTempFolder, openTableIn } from '../support/stores/local-table'

const week = '2025-12-03T06:00:00.000Z'

/** As in the runbook: the functions are stopped, the copy is written back, and due mails are skipped. */
const restored = async (data: string, copy: string, stoppedAt: Instant): Promise<string> => {
  const [old, live] = [await openTableIn(copy), await openTableIn(join(data, 'store'))]
  const counted = await restoreTable(old, live, { write: false })
  expect(await restoreTable(old, live, { write: true })).toEqual(counted)
  expect(await restoreTable(old, live, { write: true })).toMatchObject({ written: 0, removed: 0 })
  await Promise.all([old.close(), live.close()])
  return changeAssembly(await synthesizeTemplate(), (template) =>
    setVariable(template, 'SendMail', 'SKIP_MAILS_DUE_BEFORE', stoppedAt),
  )
}

it('after an old copy of the table was restored no outdated mail and no mail is sent twice', async () => {
  const [data, copy] = [createTempFolder(), createTempFolder()]
  const before = await startStoryStack({ dataFolder: data, now: addMilliseconds(week, -10 * MINUTE_MS) })
  const { clinicId, register } = await publishSampleStory(before)
  const people = await register(3)
  await before.stop()
  cpSync(join(data, 'store'), copy, { recursive: true })

  // Work continues: the reminder of the week before is sent and a fourth person registers. Then the data are found
  // damaged.
  const damaged = await startStoryStack({ dataFolder: data, followsRealTime: false })
  const [fourth] = await resumeSampleStory(damaged, clinicId, 3).register(1)
  await damaged.advanceTo(addMilliseconds(week, 5 * MINUTE_MS))
  expect(await damaged.inbox()).toHaveLength(3 + 1 + 4)
  const stoppedAt = damaged.now()
  await damaged.stop()

  // An hour later the copy is restored. Who got the reminder is unknown now, so it is sent to none.
  const assembly = await restored(data, copy, stoppedAt)
  const after = await startStoryStack({ dataFolder: data, assembly, now: addMilliseconds(week, HOUR_MS) })
  await after.advanceTo(addMilliseconds(week, HOUR_MS + 15 * MINUTE_MS))
  expect(await after.inbox()).toHaveLength(8)
  const story = resumeSampleStory(after, clinicId, 3)
  const messages = await story.organiser.get(`/console/clinics/${clinicId}/timeline`)
  expect(messages.html.match(/It may have been sent before the data were restored/g)).toHaveLength(3)
  // The registration of the fourth person is lost; a person who registers again gets a confirmation.
  const [again] = await story.register(1)
  expect(again).toEqual(fourth)
  if (!again) throw new Error('nobody registered')
  expect(await story.mailsTo(again)).toEqual(['confirmation', 'reminder-week', 'confirmation'])
  expect(after.problems()).toEqual([])
  await after.stop()

  // Later messages are sent as planned; of those due during the outage only the ones that are still useful.
  const later = await startStoryStack({
    dataFolder: data,
    assembly,
    now: addMilliseconds(storyInstants.endDay1, 30 * MINUTE_MS),
  })
  await later.advanceTo(addMilliseconds(storyInstants.endDay1, 45 * MINUTE_MS))
  const came = (await later.inbox()).slice(9).map(({ to, tags }) => `${to} ${tags['kind']} ${tags['day']}`)
  // Nobody was in the meeting of day 1: the organisers get one notice that there are no data.
  const organisers = ['organiser@example.org', ...later.summaryRecipients]
  expect(came.sort()).toEqual(
    [
      ...organisers.map((email) => `${email} day-summary 1`),
      ...[...people, again].map(({ email }) => `${email} reminder-day 2`),
    ].sort(),
  )
})
