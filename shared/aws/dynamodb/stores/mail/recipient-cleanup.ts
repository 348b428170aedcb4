import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { Campaign } from '../../../../domain/campaign/campaign'
import type { CampaignStore } from '../../../../ports/campaigns'
import type { ItemKey } from '../../item-keys'
import { campaignPrefixes, recipientKey } from '../../mail-keys'
import { type DynamoTable, queryPages } from '../../table'

const WithId = z.object({ id: z.string(), set: z.string() })

/** Deletes recipients of campaigns, whichever set they belong to. */
export const createRecipientCleanup = (table: DynamoTable) => {
  const remove = (key: ItemKey) =>
    table.client.send(
      new DeleteItemCommand({ TableName: table.name, Key: marshall({ pk: key.pk, sk: key.sk }) }),
    )
  /** The recipients of a campaign with sort keys between two values, read consistently. */
  async function* between(clinicId: string, number: number, first: string, last: string) {
    for (const { pk } of campaignPrefixes(clinicId, number, '')) {
      yield* queryPages(table, WithId, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':first': first, ':last': last }),
        ConsistentRead: true,
      })
    }
  }

  return {
    removeOtherSets: async ({ clinicId, number, recipientSnapshot }: Campaign): Promise<void> => {
      const set = recipientSnapshot?.set ?? ''
      const sides = [
        ['TO#', `TO#${set}"`],
        [`TO#${set}$`, 'TO$'],
      ] as const
      for (const [first, last] of sides) {
        for await (const page of between(clinicId, number, first, last)) {
          for (const other of page) await remove(recipientKey(clinicId, number, other.set, other.id))
        }
      }
    },
    removeRecipients: async (
      ...[clinicId, number, person, most = Number.POSITIVE_INFINITY]: Parameters<
        CampaignStore['removeRecipients']
      >
    ): Promise<number> => {
      let taken = 0
      for await (const page of between(clinicId, number, 'TO#', 'TO$')) {
        for (const { set, id } of page) {
          if (person !== null && id !== person) continue
          if (taken >= most) return taken
          await remove(recipientKey(clinicId, number, set, id))
          taken += 1
        }
      }
      return taken
    },
  }
}
