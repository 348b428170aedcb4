import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseValues } from '../summarise-reading'

/** Letters of ministries, invitations of calendars, chats and notices. expected.json holds what is right, or that it is asked. */
const folder = 'test/unit/announcement/official-pages/letters'
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('letters, invitations, chats and notices', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseValues(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})
