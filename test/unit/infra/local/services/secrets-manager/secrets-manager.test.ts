import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { describe, expect, it } from 'vitest'
import { generateSecret } from '../../../../../../infra/local/services/secrets-manager/generate-secret'
import {
  createSecretsManager,
  type SecretDefinition,
} from '../../../../../../infra/local/services/secrets-manager/secrets-manager'
import { openPersistentStore } from '../../../../../../infra/local/storage/persistent-store'
import { aClock, clientSettings, serve } from '../serve-service'

const arn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:token-a1b2c3'
const clock = aClock('2025-11-01T00:00:00.000Z')
const aSecret = (changes: Partial<SecretDefinition> = {}): SecretDefinition => ({
  arn,
  name: 'token',
  generate: () =>
    generateSecret({
      SecretStringTemplate: '{}',
      GenerateStringKey: 'current',
      PasswordLength: 64,
      ExcludePunctuation: true,
    }),
  ...changes,
})

describe('Secrets Manager', () => {
  it('gives a made secret by ARN, by name and by ARN without its end', async () => {
    const secrets = createSecretsManager({ clock, secrets: [aSecret()], store: openPersistentStore() })
    const server = await serve(secrets.handle)
    const client = new SecretsManagerClient(clientSettings(server.endpoint))
    const ids = [arn, 'token', arn.slice(0, -7)]
    const found = await Promise.all(
      ids.map((SecretId) => client.send(new GetSecretValueCommand({ SecretId }))),
    )
    server.stop()
    expect(new Set(found.map(({ SecretString }) => SecretString)).size).toBe(1)
    expect(JSON.parse(found[0]?.SecretString ?? '')).toEqual({
      current: expect.stringMatching(/^[A-Za-z0-9]{64}$/),
    })
    expect(found[0]).toMatchObject({ ARN: arn, Name: 'token', CreatedDate: new Date('2025-11-01T00:00:00Z') })
  })

  it('says ResourceNotFoundException for another', async () => {
    const server = await serve(
      createSecretsManager({ clock, secrets: [aSecret()], store: openPersistentStore() }).handle,
    )
    const client = new SecretsManagerClient(clientSettings(server.endpoint))
    const call = client.send(new GetSecretValueCommand({ SecretId: 'zoom' }))
    await expect(call).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    server.stop()
  })

  it('keeps a made value over a restart, and then the one that was put in its place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keep-'))
    const start = () => {
      const store = openPersistentStore(join(folder, 'local-stack.sqlite'))
      return { store, secrets: createSecretsManager({ clock, secrets: [aSecret()], store }) }
    }
    const first = start()
    const secret = first.secrets.valueOf('token')
    first.store.close()
    const second = start()
    expect(second.secrets.valueOf('token')).toBe(secret)
    const server = await serve(second.secrets.handle)
    const client = new SecretsManagerClient(clientSettings(server.endpoint))
    const before = await client.send(new GetSecretValueCommand({ SecretId: arn }))
    const put = await client.send(new PutSecretValueCommand({ SecretId: arn, SecretString: 'given' }))
    expect(put).toMatchObject({ ARN: arn, VersionStages: ['AWSCURRENT'] })
    expect(put.VersionId).not.toBe(before.VersionId)
    server.stop()
    second.store.close()
    const third = start()
    expect(third.secrets.valueOf('token')).toBe('given')
    third.store.close()
    rmSync(folder, { recursive: true })
  })
})

describe('a generated secret', () => {
  it('is made of every wished kind of character, and of no excluded one', () => {
    const secrets = Array.from({ length: 50 }, () =>
      generateSecret({ PasswordLength: 8, ExcludeCharacters: 'abc0' }),
    )
    for (const secret of secrets) {
      expect(secret).toHaveLength(8)
      expect(secret).toMatch(/(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z\d])/)
      expect(secret).not.toMatch(/[abc0 ]/)
    }
    expect(new Set(secrets).size).toBe(50)
  })

  it('stands beside what the template holds', () => {
    const secret = generateSecret({ SecretStringTemplate: '{"user":"clinics"}', GenerateStringKey: 'token' })
    expect(JSON.parse(secret)).toEqual({ user: 'clinics', token: expect.any(String) })
  })
})
