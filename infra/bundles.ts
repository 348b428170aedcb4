import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type BuildOptions, buildSync, type OutputFile } from 'esbuild'
import { fontFiles } from '../shared/certificate/font-files'
import { type FunctionName, functionVariables } from '../shared/lambda/environment'
import { writeBillOfMaterials } from './bill-of-materials'

const root = join(import.meta.dirname, '..')
const nominalFolder = join(root, 'cdk.out', 'bundles')

/** CommonJS has no `import.meta`, by which a package asks for its own files; before the directive, it would undo it. */
const banner = `"use strict";const bundleUrl=require("node:url").pathToFileURL(__filename).href;`

/**
 * How a function is bundled, the AWS SDK included, into `<name>/index.cjs` with a source map. In CommonJS, because an
 * ES module that imports `node:http` makes Node load its `fetch` and HTTP/2 as well, for the list of its exports: a
 * third of the start of the DynamoDB client.
 */
export const bundleOptions = {
  absWorkingDir: root,
  entryPoints: (Object.keys(functionVariables) as FunctionName[]).map((name) => ({
    in: `functions/${name}/handler.ts`,
    out: `${name}/index`,
  })),
  // Source maps name the sources from here, so the place must not depend on the folder.
  outdir: nominalFolder,
  write: false,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  banner: { js: banner },
  define: { 'import.meta.url': 'bundleUrl' },
  mainFields: ['module', 'main'],
  // The SDK loads these only where the environment has no credentials; Lambda always sets them.
  external: ['http', 'ini', 'process', 'sso', 'web-identity'].map(
    (source) => `@aws-sdk/credential-provider-${source}`,
  ),
  minify: true,
  // Arabic, Chinese and Russian texts as they are: escaped, each of their letters takes six bytes.
  charset: 'utf8',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'silent',
} satisfies BuildOptions

/**
 * Bundles every function into `<folder>/<name>`, and beside them what they are made of. What is there already goes:
 * Lambda would load a bundle that an older build has left under another name.
 * The same sources give the same bytes, so an unchanged function is not deployed again.
 * @throws Error with esbuild's words when a handler does not build
 */
export const bundleFunctions = (folder: string): void => {
  const { outputFiles, metafile } = buildSync({ ...bundleOptions, metafile: true })
  rmSync(folder, { recursive: true, force: true })
  writeBundles(outputFiles, folder)
  copyFonts(join(folder, 'render-certificate' satisfies FunctionName, 'fonts'))
  writeBillOfMaterials(metafile, folder)
}

/** The fonts of the certificates, under the names by which shared/certificate asks for them. */
const copyFonts = (folder: string): void => {
  for (const { path } of fontFiles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    copyFileSync(join(root, 'node_modules', path), join(folder, path))
  }
}

/** @param files as esbuild made them with {@link bundleOptions} */
export const writeBundles = (files: OutputFile[], folder: string): void => {
  for (const { path, contents } of files) {
    const file = join(folder, relative(nominalFolder, path))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, contents)
  }
}
