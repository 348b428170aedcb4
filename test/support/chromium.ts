import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * A headless Chromium on any Debian-like machine: the one from npm with its own fonts, and with its own
 * libraries where the machine has none.
 */
export const launchChromium = async (): Promise<Browser> => {
  const executablePath = await chromium.executablePath()
  const env = { ...process.env, FONTCONFIG_PATH: join(tmpdir(), 'fonts'), ...(await libraries()) }
  return playwright.launch({ executablePath, args, env: definedOnly(env) })
}

/** `libnss3` is what a machine without a desktop lacks; the package brings that and what it needs. */
const libraries = async (): Promise<Record<string, string>> => {
  const known = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so']
  if (known.some((path) => existsSync(path))) return {}
  const own = join(tmpdir(), 'al2023', 'lib')
  if (!existsSync(own))
    await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
  return { LD_LIBRARY_PATH: own }
}

/** No sandbox: in containers and as root there is none to be had. Nothing of the browser's own calls out. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const definedOnly = (env: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
