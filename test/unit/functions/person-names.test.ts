import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../shared/domain/ids'
import { withdrawRegistrant } from '../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, somaliaClinicId } from '../../support/builders/builders'
import { drainQueues } from '../../support/execution/run-until'
import { decodeMail } from '../mail/decode-mail'
import { aConsole } from './console/in-memory-console'
import { aSite } from './site/site-fixture'

const path = `/clinics/${somaliaClinicId}/register`
const names = [
  'Ayaan',
  'محمد عبد الله',
  '王小明',
  'ሰላም ተስፋዬ',
  'Nguyễn Thị Ánh',
  'Ольга Ким',
  'Þórdís O’Brien-Müller',
  'ณัฐ',
]
/** As long as the field takes. */
const organisation = 'Autorité de régulation des communications électroniques et des postes, '
  .repeat(5)
  .slice(0, 299)
  .padEnd(300, '.')

describe('a name', () => {
  it('in any script, single or long, is taken as it is written, on the page, in the mail and in the export', async () => {
    const { post, get, deps, tokenFor } = await aSite()
    const console = await aConsole({ deps })
    for (const [index, name] of names.entries()) {
      const email = `person-${index}@example.org`
      expect([name, (await post(path, { ...aForm({ email, name, organisation }) })).status]).toEqual([
        name,
        303,
      ])
      const stored = await deps.registrations.get(somaliaClinicId, registrationId(somaliaClinicId, email))
      expect([stored?.name, stored?.organisation]).toEqual([name, organisation])
      const page = await get(`/my/${await tokenFor('my', stored)}`)
      expect(await page.text()).toContain(name)
    }
    await drainQueues(deps, somaliaClinicId)
    // The first mail carries no name: a stranger may have typed it.
    for (const index of names.keys())
      await withdrawRegistrant(deps, {
        clinicId: somaliaClinicId,
        registrationId: registrationId(somaliaClinicId, `person-${index}@example.org`),
      })
    await drainQueues(deps, somaliaClinicId)
    for (const [index, name] of names.entries()) {
      const sent = deps.sent.findLast(({ to }) => to === `person-${index}@example.org`)
      const mail = await decodeMail({ subject: '', raw: Buffer.from(sent?.raw ?? '') })
      expect(mail.html).toContain(name)
    }
    const file = await (await console.get(`/console/clinics/${somaliaClinicId}/registrations.csv`)).text()
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true })
    for (const [index, name] of names.entries()) {
      const row = rows.find(({ email }) => email === `person-${index}@example.org`)
      expect([row?.['name'], row?.['organisation']]).toEqual([name, organisation])
    }
  })
})
