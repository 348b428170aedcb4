import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MINUTE, plus } from '../../shared/domain/time/instant'
import { aStory, storyHouse, times } from '../support/house/story'

interface Line {
  service: string
  message: string
  request: string
  dispatch?: string
  mail?: string
  ses?: string | null
  event?: string
}

const linesOf = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

it('follows one mail through the log by its ids, from its schedule to the word of SES', async () => {
  const house = await storyHouse({ now: plus(times.reminderDay1, -5 * MINUTE) })
  const story = await aStory(house)
  const people = await story.register(3)
  await house.advanceTo(plus(times.reminderDay1, 2 * MINUTE))

  const [person] = people
  const reminder = (await house.inbox()).find(
    ({ to, tags }) => to.includes(person?.email ?? '') && tags['kind'] === 'reminder-day',
  )
  const lines = linesOf(house.logFile)
  const way = (ids: Partial<Line>) =>
    lines
      .filter((line) => Object.entries(ids).every(([name, id]) => line[name as keyof Line] === id))
      // SES's event and its answer overtake each other: `known` or `recorded`, `accepted` or `settled-before`.
      .map(
        ({ service, message, event }) =>
          `${service} ${event ?? message.replace('settled-before', 'accepted')}`,
      )

  // From the mail's own id, which stands in its SES tags, to all that was done with it ...
  const mail = reminder?.tags['mail'] ?? 'no reminder'
  expect(way({ mail }).sort()).toEqual([
    'record-mail-feedback Delivery',
    'record-mail-feedback Send',
    'send-mail accepted',
    'send-mail ses-answered',
  ])
  // ... from the id that SES gave it ...
  const ses = reminder?.id ?? 'no reminder'
  expect(way({ ses }).sort()).toEqual([
    'record-mail-feedback Delivery',
    'record-mail-feedback Send',
    'send-mail ses-answered',
  ])
  // ... and from the message that it belongs to, back to its schedule.
  const dispatch = lines.find((line) => line.mail === mail)?.dispatch ?? ''
  expect(dispatch).toBe(`${story.clinicId}.1.reminder-day.1`)
  const all = way({ dispatch })
  expect(all[0]).toBe('follow-changes scheduled')
  expect(all.indexOf('dispatch sent-out')).toBeLessThan(all.indexOf('send-mail ses-answered'))
  expect(all.filter((line) => line === 'send-mail accepted')).toHaveLength(people.length)

  // Every line names its invocation, under which Lambda's own lines stand, and none names a person.
  for (const { request } of lines) expect(request).toMatch(/^[0-9a-f-]{36}$/)
  const written = readFileSync(house.logFile, 'utf8')
  for (const { name, email, organisation } of people) {
    for (const word of [name, email, organisation]) expect(written).not.toContain(word)
  }
  expect(written).not.toMatch(/\/(my|join)\/[\w-]{8}/)
})
