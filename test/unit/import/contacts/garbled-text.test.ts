import { describe, expect, it } from 'vitest'
import { isGarbled } from '../../../../shared/import/contacts/garbled-text'
import { readContactRows } from '../../../../shared/import/contacts/read-contact-rows'
import { readContacts } from '../../../../shared/import/contacts/read-contacts'
import { composeInvitation } from '../../../../shared/mail/compose-invitation'
import { aContact } from '../../../support/builders/contact-builders'
import { decodeMail } from '../../mail/decode-mail'
import { anInvitation } from '../../mail/mail-request-builders'

/** One name for each way in which letters are lost. */
const garbled = [
  '???? ????',
  'Jos?e',
  'Jos\ufffd',
  'JosÃ©',
  'Nguyá»…n',
  'Jos√©',
  'Jos¬e',
  'Jos│',
  'Àèäà',
  'Jos\\u00e9',
]
const readable = [
  'José',
  'Nguyễn',
  'Åse Ærø',
  'Óscar',
  'À la carte',
  'عمر',
  'Жанна',
  '张伟',
  'O’Neil',
  'Who?',
]

const contactOf = (name: string) => {
  const file = readContacts(`Email,Name\na@example.org,"${name}"`)
  if (file.kind === 'unreadable') throw new Error(file.message)
  const [row] = readContactRows(file.table)
  if (!row || !('contact' in row)) throw new Error('no contact')
  return row.contact
}
const invitationTo = async (name: string) =>
  (await decodeMail(await composeInvitation(anInvitation({ contact: { ...aContact(), name } })))).text

describe('a name that lost its letters', () => {
  it.each(garbled)('is known as such, and no mail is addressed with it: %s', async (name) => {
    expect(isGarbled(name)).toBe(true)
    const imported = contactOf(name).name
    expect(imported).toBe('')
    expect(await invitationTo(imported)).not.toContain(name)
  })

  it.each(readable)('is another than this one, which a mail is addressed with: %s', async (name) => {
    expect(isGarbled(name)).toBe(false)
    expect(await invitationTo(contactOf(name).name)).toContain(name)
  })
})
