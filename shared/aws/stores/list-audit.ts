import { randomBytes } from 'node:crypto'
import { ListAudit } from '../../domain/contact-list/contact-list'
import { listAuditKey } from '../table/keys'
import { type Item, toItem } from '../table/stored-item'

/** A record of its own, however many come at one instant. */
export const listAuditItem = (audit: ListAudit): Item =>
  toItem(listAuditKey(audit.listId, audit.at, randomBytes(4).toString('hex')), 'list-audit', ListAudit, audit)
