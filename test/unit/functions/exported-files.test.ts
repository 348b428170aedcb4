import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readRegistrationsFile } from '../../../cli/attendance/read-registrations'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../support/builders/builders'
import { aContactList } from '../../support/builders/contact-builders'
import { siteAndConsole } from './all-routes'
import { aConsole, aStaff } from './console/in-memory-console'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Files of people, and a clinic’s report. */
const auditedFiles = [
  '/console/clinics/:id/attendees.csv',
  '/console/clinics/:id/attendees.xlsx',
  '/console/clinics/:id/registrations.csv',
  '/console/clinics/:id/report.xlsx',
  '/console/lists/:list/contacts.csv',
]
/** They hold no person, so no audit record names who took them. */
/** Each clinic's people leave a line in its own log (programme-people/people-of-a-figure.test.ts); here they are none. */
const filesOfManyClinics = ['/console/programme/people.csv']
const filesOfCounts = ['/console/history/template.csv', '/console/programme.csv', '/console/programme.xlsx']

const path = `/console/clinics/${somaliaClinicId}/registrations.csv`

const withRegistrations = async (options: Parameters<typeof aConsole>[0] = {}) => {
  const console = await aConsole({ clinics: [aPublishedClinic()], ...options })
  const people = [
    aRegistration({
      email: 'late@example.org',
      name: '=HYPERLINK("x")',
      registeredAt: '2026-11-21T09:00:00.000Z',
    }),
    aRegistration({ organisation: '"Quoted" Bank, Ltd.\r\nsecond line', jobTitle: '@director' }),
  ]
  for (const one of people)
    await console.deps.registrations.register(one, aLedgerEntry({ recipientId: one.id }), null)
  return console
}

describe('the registrations as a file', () => {
  it('hold everybody, first come first, with formulas made harmless', async () => {
    const { get } = await withRegistrations()
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${somaliaClinicId}-registrations.csv"`,
    )
    const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true })
    expect(rows).toEqual([
      expect.objectContaining({
        email: 'ayaan@example.org',
        name: 'Ayaan Nur',
        organisation: '"Quoted" Bank, Ltd. second line',
        jobTitle: "'@director",
        gender: 'woman',
        accessNeeds: '',
        status: 'confirmed',
        consentVersion: '2026-12',
      }),
      expect.objectContaining({ email: 'late@example.org', name: '\'=HYPERLINK("x")' }),
    ])
  })

  it('are CSV with neutral cells or a workbook of text cells, as is every file that leaves the console', async () => {
    const [, console] = await siteAndConsole()
    const files: string[] = []
    for (const { method, pattern, path: address } of console?.routes ?? []) {
      if (method !== 'GET') continue
      const answer = await console?.send(address)
      const type = answer?.headers.get('content-type') ?? ''
      if (!answer?.headers.get('content-disposition')?.startsWith('attachment')) {
        expect([pattern, type]).not.toEqual([
          pattern,
          expect.stringMatching(/spreadsheet|excel|octet-stream|zip|csv/),
        ])
        continue
      }
      files.push(pattern)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (pattern.endsWith('.xlsx')) {
        expect([pattern, type]).toEqual([pattern, workbookType])
        const parts = Object.entries(unzipSync(bytes)).map(([, part]) => strFromU8(part))
        expect([pattern, parts.filter((xml) => xml.includes('<f>'))]).toEqual([pattern, []])
        continue
      }
      expect([pattern, type]).toEqual([pattern, expect.stringMatching(/^text\/csv;/)])
      // Text would lose the mark by which writeCsv, which neutralises each cell, begins.
      expect([pattern, ...bytes.slice(0, 3)]).toEqual([pattern, 0xef, 0xbb, 0xbf])
    }
    expect(files.toSorted()).toEqual([...auditedFiles, ...filesOfManyClinics, ...filesOfCounts].toSorted())
  })

  it('are read by the command that counts attendance', async () => {
    const { get } = await withRegistrations()
    const { registrants } = readRegistrationsFile(await (await get(path)).text(), 'registrations.csv')
    expect(registrants.map(({ email, country }) => [email, country])).toEqual([
      ['ayaan@example.org', 'SO'],
      ['late@example.org', 'SO'],
    ])
  })

  it('state each status, and the command counts only confirmed ones', async () => {
    const { get, deps } = await withRegistrations()
    const statuses = ['waitlisted', 'pending'] as const
    for (const status of statuses) {
      const one = aRegistration({ email: `${status}@example.org`, status })
      await deps.registrations.register(one, aLedgerEntry({ recipientId: one.id, kind: status }), 1)
    }
    const file = await (await get(path)).text()
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true })
    expect(rows.map(({ status }) => status).toSorted()).toEqual([
      'confirmed',
      'confirmed',
      'pending',
      'waitlisted',
    ])
    const { registrants, notes } = readRegistrationsFile(file, 'registrations.csv')
    expect(registrants).toHaveLength(2)
    expect(notes).toEqual(['registrations.csv: 2 of 4 rows are not confirmed and are left out'])
  })

  it('are exported with an audit record of who exported how many, and no address', async () => {
    const { get, deps } = await withRegistrations()
    await get(path)
    const exported = (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'exported')
    expect(exported).toMatchObject([{ by: 'staff-1', after: { registrations: 2 } }])
  })

  it('and every other file of people that the console gives leave such a line, one for each time', async () => {
    const [, console] = await siteAndConsole()
    if (!console) throw new Error('no console')
    const { clinics, contactLists } = console.deps
    const lines = async () => {
      const all = [
        ...(await clinics.audit(somaliaClinicId)),
        ...(await contactLists.audit(aContactList().id)),
      ]
      return all.filter(({ action }) => action === 'exported')
    }
    const files: string[] = []
    for (const { pattern, path } of console.routes.filter(({ method }) => method === 'GET')) {
      const answer = await console.send(path)
      if (!answer.headers.get('content-disposition')?.startsWith('attachment')) continue
      if ([...filesOfCounts, ...filesOfManyClinics].includes(pattern)) continue
      files.push(pattern)
      expect([pattern, (await lines()).length]).toEqual([pattern, files.length])
    }
    expect(files.toSorted()).toEqual(auditedFiles)
    for (const line of await lines()) expect(line).toMatchObject({ by: 'staff-1', at: expect.any(String) })
  })

  it('are not exported when that record cannot be written', async () => {
    const { get, deps } = await withRegistrations()
    deps.clinics.recordAudit = () => Promise.reject(new Error('no table'))
    const answer = await get(path)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('ayaan@example.org')
  })

  it('are offered only to staff who may export them', async () => {
    const page = async (role: 'partner' | 'analyst') => {
      const { get } = await withRegistrations({ staff: aStaff(role) })
      return (await get(`/console/clinics/${somaliaClinicId}/registrations`)).text()
    }
    expect(await page('partner')).toContain(`href="${path}"`)
    expect(await page('analyst')).not.toContain('registrations.csv')
  })
})
