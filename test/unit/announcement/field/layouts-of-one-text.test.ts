import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariseValues } from '../summarise-reading'

/** One announcement as officers have it. expected.json holds what is right: every session by name, and what is asked. */
const folder = 'test/unit/announcement/field/layouts'
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('one announcement in many layouts', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    expect(summariseValues(readFileSync(`${folder}/${file}`, 'utf8'))).toEqual(expected)
  })
})
