import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import { summariseClinics, summariseValues } from '../summarise-reading'

/** Timetables, invitations, letters and chats as people copy them. expected.json holds what is right, as in countries-and-months.test.ts. */
const folder = 'test/unit/announcement/copied'
const cases: Record<string, ReturnType<typeof summariseClinics>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('pages copied from timetables, invitations, letters and chats', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    const page = readFileSync(`${folder}/${file}`, 'utf8')
    expect(summariseClinics(page)).toEqual(expected)
    expect(readAnnouncement(page).findings.length).toBeLessThanOrEqual(12)
  })
})

const institutionPages: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/institutions/expected.json`, 'utf8'),
)

describe('notices, posters, circulars and programmes in the layouts of regulators and universities', () => {
  it.each(Object.entries(institutionPages))('reads %s', (file, expected) => {
    const page = readFileSync(`${folder}/institutions/${file}`, 'utf8')
    expect(summariseValues(page)).toEqual(expected)
    expect(readAnnouncement(page).findings.length).toBeLessThanOrEqual(12)
  })
})
