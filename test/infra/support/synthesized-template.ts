import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import cdkJson from '../../../cdk.json'
import { createClinicsApp } from '../../../infra/clinics-app'
import type { StageSettings } from '../../../infra/config/stage-settings'
import { ClinicsStack } from '../../../infra/stacks/clinics-stack'
import { functionVariables } from '../../../shared/lambda/environment'
import { deployableSettings } from './deployable-settings'

export interface Resource<P = Record<string, unknown>> {
  Type: string
  Properties: P
  DependsOn?: string | string[]
  DeletionPolicy?: string
}

export interface Template {
  Resources: Record<string, Resource>
  Outputs?: Record<string, { Value: unknown }>
}

const known = new Map<string, Template>()

/** The template of a stage, made once in a test file; the functions' code is left empty. */
export const templateOfStage = (stage = 'test'): Template => {
  const template =
    known.get(stage) ??
    inFolder((outdir) =>
      createClinicsApp(writeEmptyBundles, { outdir, context: { stage } }, deployableSettings),
    )
  known.set(stage, template)
  return template
}

/** The template of settings that no stage has. */
export const synthesizeWith = (settings: StageSettings): Template =>
  inFolder((outdir) => {
    const app = new App({ outdir, context: cdkJson.context, analyticsReporting: false })
    writeEmptyBundles(join(outdir, 'bundles'))
    new ClinicsStack(app, settings)
    return app
  })

const inFolder = (make: (outdir: string) => App): Template => {
  const outdir = mkdtempSync(join(tmpdir(), 'clinics-synthesised-'))
  try {
    const [stack] = make(outdir).synth().stacks
    return JSON.parse(readFileSync(stack?.templateFullPath ?? '', 'utf8'))
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** In place of the bundles: what the template says does not depend on them. */
export const writeEmptyBundles = (folder: string): void => {
  for (const name of Object.keys(functionVariables)) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'index.cjs'), '')
  }
}

/** The resources of a type, with their logical ids. */
export const resourcesOfType = <P>(template: Template, type: string): [id: string, properties: P][] =>
  Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => [id, resource.Properties as P])

/** The logical id that a `Ref` or `Fn::GetAtt` points at. */
export const referencedId = (reference: unknown): string | undefined => {
  if (typeof reference !== 'object' || reference === null) return undefined
  if ('Ref' in reference) return String(reference.Ref)
  if ('Fn::GetAtt' in reference) return String((reference['Fn::GetAtt'] as string[])[0])
  return undefined
}
