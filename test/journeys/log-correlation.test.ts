import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { publishSampleStory, startStoryStack, storyInstants } from '../support/local-stack/sample-story'

interface Line {
  service: string
  message: string
  request: string
  dispatch?: string
  mail?: string
  ses?: string | null
  event?: string
}

const readLogLines = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

it('follows one mail through the log by its ids, from its schedule to the event of SES', async () => {
  const stack = await startStoryStack({ now: addMilliseconds(storyInstants.reminderDay1, -5 * MINUTE_MS) })
  const story = await publishSampleStory(stack)
  const people = await story.register(3)
  await stack.advanceTo(addMilliseconds(storyInstants.reminderDay1, 2 * MINUTE_MS))

  const [person] = people
  const reminder = (await stack.inbox()).find(
    ({ to, tags }) => to.includes(person?.email ?? '') && tags['kind'] === 'reminder-day',
  )
  const lines = readLogLines(stack.logFile)
  const way = (ids: Partial<Line>) =>
    lines
      .filter((line) => Object.entries(ids).every(([name, id]) => line[name as keyof Line] === id))
      // SES's event and its answer overtake each other: `known` or `recorded`, `accepted` or `already-settled`.
      .map(
        ({ service, message, event }) =>
          `${service} ${event ?? message.replace('already-settled', 'accepted')}`,
      )

  // From the mail’s own id, which its SES tags contain, to all its log lines ...
  const mail = reminder?.tags['mail'] ?? 'no reminder'
  expect(way({ mail }).sort()).toEqual([
    'record-mail-feedback Delivery',
    'record-mail-feedback Send',
    'send-mail accepted',
    'send-mail ses-response',
  ])
  // ... from the id that SES gave it ...
  const ses = reminder?.id ?? 'no reminder'
  expect(way({ ses }).sort()).toEqual([
    'record-mail-feedback Delivery',
    'record-mail-feedback Send',
    'send-mail ses-response',
  ])
  // ... and from the message that it belongs to, back to its schedule.
  const dispatch = lines.find((line) => line.mail === mail)?.dispatch ?? ''
  expect(dispatch).toBe(`${story.clinicId}.1.reminder-day.1`)
  const all = way({ dispatch })
  expect(all[0]).toBe('process-table-stream scheduled')
  expect(all.indexOf('dispatch fanned-out')).toBeLessThan(all.indexOf('send-mail ses-response'))
  expect(all.filter((line) => line === 'send-mail accepted')).toHaveLength(people.length)

  // Every line names its invocation, as Lambda’s own lines do, and none names a person.
  for (const { request } of lines) expect(request).toMatch(/^[0-9a-f-]{36}$/)
  const written = readFileSync(stack.logFile, 'utf8')
  for (const { name, email, organisation } of people) {
    for (const word of [name, email, organisation]) expect(written).not.toContain(word)
  }
  expect(written).not.toMatch(/\/(my|join)\/[\w-]{8}/)
})
