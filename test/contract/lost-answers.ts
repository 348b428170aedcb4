import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTable } from '../../shared/aws/dynamodb/table'
import { testClientConfig } from '../support/aws-client-config'
import {
  aClinic,
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aRegistration,
  aWithdrawal,
  somaliaClinicId,
} from '../support/builders/builders'
import { type HttpServer, startHttpServer } from '../support/http-server'
import { type OpenTable, type StoresUnderTest, storesOn } from '../support/stores/stores-under-test'

/**
 * A network that loses the first response to every write: DynamoDB has written, the caller sees a reset, and the SDK
 * retries.
 */
const losingAnswers = async (endpoint: string): Promise<HttpServer> => {
  const lost = new Set<string>()
  return startHttpServer(async ({ path, headers, body }, response, incoming) => {
    const answer = await fetch(endpoint + path, { method: 'POST', headers: withoutHops(headers), body })
    const text = await answer.text()
    const isWrite = /\.(Put|Update|Delete|TransactWrite)Items?$/.test(headers['x-amz-target'] ?? '')
    if (isWrite && !lost.has(body)) {
      lost.add(body)
      incoming.socket.resetAndDestroy()
      return
    }
    const checksum = answer.headers.get('x-amz-crc32')
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? '',
      ...(checksum !== null && { 'x-amz-crc32': checksum }),
    })
    response.end(text)
  })
}

const withoutHops = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !['connection', 'host', 'content-length', 'expect'].includes(name),
    ),
  )

export const lostResponseContract = (open: OpenTable) =>
  describe('when the responses to writes are lost', () => {
    let network: HttpServer
    let far: StoresUnderTest
    let near: StoresUnderTest
    beforeEach(async () => {
      const { table, endpoint, ...stores } = await open()
      near = stores
      network = await losingAnswers(endpoint)
      far = storesOn(openTable(table.name, testClientConfig(network.url)))
    })
    afterEach(() => network.close())

    it('a registration is made once and reported as made', async () => {
      expect(await far.registrations.register(aRegistration(), aLedgerEntry(), 5)).toBe('registered')
      expect(await near.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    })

    it('a withdrawal frees one seat and is reported as done', async () => {
      await near.registrations.register(aRegistration(), aLedgerEntry(), 5)

      expect(await far.registrations.change(aWithdrawal())).toBe('changed')
      expect(await near.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    })

    it('a claim is given to its caller, who then settles it', async () => {
      const entry = aLedgerEntry({ state: 'claimed', attempt: 1 })
      await near.ledger.add(aLedgerEntry())

      expect(await far.ledger.claim(entry)).toEqual({ claimed: true, entry })
      expect(await far.ledger.settle(entry, { ...entry, state: 'accepted' })).toBe('settled')
      expect(await far.ledger.claim(entry)).toEqual({
        claimed: false,
        entry: { ...entry, state: 'accepted' },
      })
    })

    it('a dispatch is added and changed by its caller', async () => {
      expect(await far.dispatches.add(aDispatch())).toBe('added')
      expect(await far.dispatches.transition('planned', aDispatch({ state: 'running' }))).toBe('moved')
      expect(await far.dispatches.add(aDispatch())).toBe('exists')
    })

    it('a clinic is created and saved, with one audit record each', async () => {
      expect(await far.clinics.create(aClinic(), anAuditRecord())).toBe('created')
      expect(await far.clinics.save(aClinic({ version: 2 }), anAuditRecord({ action: 'edited' }))).toBe(
        'saved',
      )
      expect(await near.clinics.audit(somaliaClinicId)).toHaveLength(2)
    })
  })
