import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../../shared/announcement/read-announcement'
import { summariseValues } from '../../summarise-reading'

/** Notices, posters, circulars and programmes in the layouts of regulators and universities; expected.json holds what is right. */
const folder = 'test/unit/announcement/copied/institutions'
const cases: Record<string, ReturnType<typeof summariseValues>> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
)

describe('pages in the layouts of institutions', () => {
  it.each(Object.entries(cases))('reads %s', (file, expected) => {
    const page = readFileSync(`${folder}/${file}`, 'utf8')
    expect(summariseValues(page)).toEqual(expected)
    expect(readAnnouncement(page).findings.length).toBeLessThanOrEqual(12)
  })
})
