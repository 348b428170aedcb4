import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
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
  generate: {
    SecretStringTemplate: '{}',
    GenerateStringKey: 'current',
    PasswordLength: 64,
    ExcludePunctuation: true,
  },
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

  it('keeps a made value over a restart, and takes a given one in its place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keep-'))
    const values = [aSecret(), aSecret(), aSecret({ value: 'given' })].map((plan) => {
      const store = openPersistentStore(join(folder, 'local-stack.sqlite'))
      const value = createSecretsManager({ clock, secrets: [plan], store }).valueOf('token')
      store.close()
      return value
    })
    rmSync(folder, { recursive: true })
    expect(values[1]).toBe(values[0])
    expect(values[2]).toBe('given')
  })
})

describe('a generated secret', () => {
  it('is made of every wished kind of character, and of no excluded one', () => {
    const made = Array.from({ length: 50 }, () =>
      generateSecret({ PasswordLength: 8, ExcludeCharacters: 'abc0' }),
    )
    for (const secret of made) {
      expect(secret).toHaveLength(8)
      expect(secret).toMatch(/(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z\d])/)
      expect(secret).not.toMatch(/[abc0 ]/)
    }
    expect(new Set(made).size).toBe(50)
  })

  it('stands beside what the template holds', () => {
    const secret = generateSecret({ SecretStringTemplate: '{"user":"clinics"}', GenerateStringKey: 'token' })
    expect(JSON.parse(secret)).toEqual({ user: 'clinics', token: expect.any(String) })
  })
})
