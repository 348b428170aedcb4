import { gzipSync } from 'node:zlib'
import { collectAttendance } from '../../shared/use-cases/attendance/collect-attendance'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../support/builders/builders'
import { aConsole } from '../unit/functions/console/in-memory-console'
import { aSite } from '../unit/functions/site/site-fixture'
import { limitRow } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const PUBLISHED_CLINICS = 500
const REGISTRATIONS = 5_000

/** The public list of five hundred clinics, beside the 15 KB that a page may have on a slow line. */
export const measurePublicList = async (): Promise<ComparisonRow> => {
  const clinics = Array.from({ length: PUBLISHED_CLINICS }, (_, index) =>
    aPublishedClinic({ id: `clinic-${index}` }),
  )
  const site = await aSite({ clinics })
  const html = await (await site.get('/')).text()
  console.error(`list.public: ${html.length} characters, ${gzipSync(html).length} bytes compressed`)
  return limitRow('list.public', Math.round(Buffer.byteLength(html) / 102.4) / 10, 15, 'KB')
}

/** A page of the registrations of a clinic that has five thousand, beside the 60 KB that it may have. */
export const measureRegistrationList = async (): Promise<ComparisonRow> => {
  const { deps, get } = await aConsole({ clinics: [aPublishedClinic({ capacity: null })] })
  for (let index = 0; index < REGISTRATIONS; index += 1) {
    const registration = aRegistration({ email: `person-${index}@example.org` })
    await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
  }
  const address = `/console/clinics/${somaliaClinicId}/registrations?page=50`
  await get(address)
  const startedAt = process.cpuUsage()
  const html = await (await get(address)).text()
  const { user, system } = process.cpuUsage(startedAt)
  console.error(`list.registrations: ${Math.round((user + system) / 1000)} ms CPU, without the table's`)
  return limitRow('list.registrations', Math.round(Buffer.byteLength(html) / 102.4) / 10, 60, 'KB')
}

/** A page of the day of a clinic with five thousand registrants and as many participants who match none of them. */
export const measureUnmatchedList = async (): Promise<ComparisonRow> => {
  const { deps, get } = await aConsole({
    clinics: [aPublishedClinic({ capacity: null })],
    now: '2026-12-10T12:00:00.000Z',
  })
  const people = Array.from({ length: REGISTRATIONS }, (_, index) => `person-${index}`)
  for (const person of people) {
    const registration = aRegistration({ email: `${person}@example.org`, name: person })
    await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
  }
  const stays = people.map((person) =>
    aStay({ name: `guest of ${person}`, email: `guest-of-${person}@example.org` }),
  )
  await deps.attendance.saveReport(aReport({ receivedAt: deps.now(), stays }))
  await collectAttendance(deps, { clinicId: somaliaClinicId, day: 1 })
  const address = `/console/clinics/${somaliaClinicId}/days/1?page=50`
  await get(address)
  const startedAt = process.cpuUsage()
  const html = await (await get(address)).text()
  const { user, system } = process.cpuUsage(startedAt)
  if (!html.includes(`of ${REGISTRATIONS} are shown`))
    throw new Error('the list of unmatched participants is not shown')
  console.error(`list.unmatched: ${Math.round((user + system) / 1000)} ms CPU, without the table's`)
  return limitRow('list.unmatched', Math.round(Buffer.byteLength(html) / 102.4) / 10, 60, 'KB')
}
