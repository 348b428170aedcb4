import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { createContactListStore } from '../../shared/aws/dynamodb/stores/contact-lists/contact-list-store'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { aContact, aContactList, aListAudit } from '../support/builders/contact-builders'
import type { OpenTable } from '../support/stores/stores-under-test'

const scan = async ({ client, name }: DynamoTable) =>
  (await client.send(new ScanCommand({ TableName: name }))).Items ?? []

/** The process dies at the first item that it deletes individually. */
const failAtDelete = (table: DynamoTable): DynamoTable => ({
  ...table,
  client: new Proxy(table.client, {
    get: (client, name) => {
      if (name !== 'send') return Reflect.get(client, name, client)
      return (command: object) =>
        command instanceof DeleteItemCommand
          ? Promise.reject(new Error('killed'))
          : Reflect.apply(client.send, client, [command])
    },
  }),
})

export const removedListContract = (open: OpenTable) =>
  describe('a list whose removal crashed', () => {
    it('is invisible and is cleared later, also when an old copy of the table restores it', async () => {
      const { table, contactLists } = await open()
      const list = aContactList({ version: 2, size: 1 })
      await contactLists.create(aContactList(), aListAudit())
      await contactLists.replace(list, [aContact()], aListAudit())
      const copy = await scan(table)
      const types = async () => (await scan(table)).map(({ type }) => type?.S).toSorted()
      const audit = aListAudit({ action: 'erased' })

      await expect(createContactListStore(failAtDelete(table)).remove(list, audit)).rejects.toThrow('killed')

      expect(await contactLists.get(list.id)).toBeUndefined()
      expect(await contactLists.listAll()).toEqual([])
      expect(await types()).toContain('contacts')
      const cleared = ['list-audit', 'list-audit', 'list-audit', 'removed-list']
      await contactLists.deleteRemovedLists()
      expect(await types()).toEqual(cleared)

      for (const Item of copy) await table.client.send(new PutItemCommand({ TableName: table.name, Item }))
      expect(await contactLists.get(list.id)).toBeDefined()
      await contactLists.deleteRemovedLists()
      expect(await types()).toEqual(cleared)
      expect(await contactLists.listAll()).toEqual([])
    })
  })
