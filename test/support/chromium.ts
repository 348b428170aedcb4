import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * A headless Chromium on any Debian-like machine: the one from npm with its own fonts, and with its own
 * libraries where the machine has none.
 * @param debuggingPort for a program that drives it beside this one
 */
export const launchChromium = async (debuggingPort?: number): Promise<Browser> => {
  const folder = await unpackBrowser()
  const env = {
    ...process.env,
    FONTCONFIG_PATH: join(folder, 'fonts'),
    ...(lacksLibraries() && { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
  }
  return playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: debuggingPort ? [...chromiumFlags, `--remote-debugging-port=${debuggingPort}`] : chromiumFlags,
    env: definedOnly(env),
  })
}

const packageFolder = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium')

/**
 * The first process unpacks it for all later ones. When several start at once, each unpacks its own copy and one of
 * them gets the final name; a killed process leaves nothing under that name.
 * @returns the folder with the browser, its fonts and its libraries
 */
const unpackBrowser = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `clinics-chromium-${version}`)
  if (existsSync(folder)) return folder
  const ownFolder = await mkdtemp(`${folder}-`)
  const previousTmpDir = process.env.TMPDIR
  // The package unpacks into the folder for temporary files and has no option for another one.
  process.env.TMPDIR = ownFolder
  try {
    await chromium.executablePath()
    await inflate(join(packageFolder, 'bin/al2023.tar.br'))
    const fonts = join(ownFolder, 'fonts', 'fonts.conf')
    const config = await readFile(fonts, 'utf8')
    await writeFile(fonts, config.replaceAll('/tmp/fonts', join(folder, 'fonts')))
  } finally {
    if (previousTmpDir === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = previousTmpDir
  }
  await rename(ownFolder, folder).catch(async (error) => {
    await rm(ownFolder, { recursive: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

/** `libnss3` is missing on a machine without a desktop; the package contains it and what it needs. */
const lacksLibraries = (): boolean =>
  !['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so'].some(existsSync)

/** Without a sandbox, because containers and root have none. The browser makes no calls of its own to the network. */
const chromiumFlags = [
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
