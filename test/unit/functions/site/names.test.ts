import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { aForm, somalia } from '../../../support/builders'
import { settle } from '../../../support/live'
import { readMail } from '../../mail/read-mail'
import { aConsole } from '../console/console-in-memory'
import { aSite } from './site-house'

const path = `/clinics/${somalia}/register`
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
    const { post, get, world, tokenFor } = await aSite()
    const console = await aConsole({ world })
    for (const [index, name] of names.entries()) {
      const email = `person-${index}@example.org`
      expect([name, (await post(path, { ...aForm({ email, name, organisation }) })).status]).toEqual([
        name,
        303,
      ])
      const stored = await world.registrations.get(somalia, registrationId(somalia, email))
      expect([stored?.name, stored?.organisation]).toEqual([name, organisation])
      const page = await get(`/my/${await tokenFor('my', stored)}`)
      expect(await page.text()).toContain(name)
    }
    await settle(world, somalia)
    for (const [index, name] of names.entries()) {
      const sent = world.sent.find(({ to }) => to === `person-${index}@example.org`)
      const mail = await readMail({ subject: '', raw: Buffer.from(sent?.raw ?? '') })
      expect(mail.html).toContain(name)
    }
    const file = await (await console.get(`/console/clinics/${somalia}/registrations.csv`)).text()
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true })
    for (const [index, name] of names.entries()) {
      const row = rows.find(({ email }) => email === `person-${index}@example.org`)
      expect([row?.['name'], row?.['organisation']]).toEqual([name, organisation])
    }
  })
})
