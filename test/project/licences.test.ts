import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Licences that ask for no more than their own text. */
const permissiveLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]

interface LockedPackage {
  license?: string
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
}

const packages: Record<string, LockedPackage> = JSON.parse(read('package-lock.json')).packages
const shipped = Object.entries(packages).filter(([path, one]) => {
  return path !== '' && !one.dev && !one.devOptional && !one.optional
})

/** "(MIT OR GPL-2.0)" leaves the choice to us; "MIT AND ISC" asks for both. */
const isFree = (licence: string): boolean => {
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => permissiveLicences.includes(one)))
}

/** The Open Font License lets a font go into documents and beside software of any licence. */
const isFont = (path: string, licence: string | undefined): boolean =>
  path.startsWith('node_modules/@fontsource/') && licence === 'OFL-1.1'

/** png-js names its licence only in the file that comes with it. */
const isMitByText = (path: string, licence: string | undefined): boolean =>
  licence === undefined &&
  path === 'node_modules/png-js' &&
  read(`${path}/LICENSE`).includes('Permission is hereby granted, free of charge')

describe('licences', () => {
  it('of all that is shipped allow it under Apache-2.0', () => {
    const others = shipped.filter(
      ([path, { license }]) =>
        !isFree(license ?? 'none') && !isFont(path, license) && !isMitByText(path, license),
    )
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })

  it('were looked at for all that is shipped', () => {
    const direct = Object.keys(JSON.parse(read('package.json')).dependencies)
    const paths = shipped.map(([path]) => path)
    expect(paths).toEqual(expect.arrayContaining(direct.map((name) => `node_modules/${name}`)))
  })

  it('of the project is Apache-2.0', () => {
    expect(JSON.parse(read('package.json')).license).toBe('Apache-2.0')
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0, January 2004/)
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS')
  })
})
