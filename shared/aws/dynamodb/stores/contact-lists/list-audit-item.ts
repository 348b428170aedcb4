import { randomBytes } from 'node:crypto'
import { ContactListAudit } from '../../../../domain/contact-list/contact-list'
import { listAuditKey } from '../../list-keys'
import { type StoredItem, toItem } from '../../stored-item'

/** The item of an audit record; a random suffix keeps records of the same instant apart. */
export const listAuditItem = (audit: ContactListAudit): StoredItem =>
  toItem(
    listAuditKey(audit.listId, audit.at, randomBytes(4).toString('hex')),
    'list-audit',
    ContactListAudit,
    audit,
  )
