import { type Declaration, type ModuleExportName, type ModuleItem, type Pattern, parseSync } from '@swc/core'

/**
 * The names that a file exports, in any form of export, each once: a schema and the type inferred from it share one.
 * @param source TypeScript, with or without JSX
 * @returns `*` for an `export *`, which exports names that nobody reads there
 */
export const exportedNames = (source: string, hasJsx = true): string[] => {
  const { body } = parseSync(source, { syntax: 'typescript', tsx: hasJsx })
  return [...new Set(body.flatMap(namesOfItem))]
}

/** The names that a file declares at its top for itself alone. */
export const privateNames = (source: string, hasJsx = true): string[] => {
  const { body } = parseSync(source, { syntax: 'typescript', tsx: hasJsx })
  const exported = new Set(body.flatMap(namesOfItem))
  const declared = body.flatMap((item) => (isDeclaration(item) ? namesOfDeclaration(item) : []))
  return [...new Set(declared)].filter((name) => !exported.has(name))
}

const isDeclaration = (item: ModuleItem): item is Declaration =>
  /^(Class|Function|Variable|TsInterface|TsTypeAlias|TsEnum|TsModule)Declaration$/.test(item.type)

const namesOfItem = (item: ModuleItem): string[] => {
  switch (item.type) {
    case 'ExportAllDeclaration':
      return ['*']
    case 'ExportDeclaration':
      return namesOfDeclaration(item.declaration)
    case 'ExportNamedDeclaration':
      return item.specifiers.map((specifier) => {
        if (specifier.type === 'ExportSpecifier') return nameOf(specifier.exported ?? specifier.orig)
        return specifier.type === 'ExportNamespaceSpecifier'
          ? nameOf(specifier.name)
          : specifier.exported.value
      })
    case 'TsImportEqualsDeclaration':
      return item.isExport ? [item.id.value] : []
    default:
      return []
  }
}

const nameOf = (name: ModuleExportName): string => name.value

const namesOfDeclaration = (declaration: Declaration): string[] => {
  switch (declaration.type) {
    case 'ClassDeclaration':
    case 'FunctionDeclaration':
      return [declaration.identifier.value]
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) => namesOfPattern(id))
    default:
      return [declaration.id.value]
  }
}

/** `{ a, b: [c, ...d] }` declares a, c and d. */
const namesOfPattern = (pattern: Pattern): string[] => {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.value]
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesOfPattern(element) : []))
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => {
        if (property.type === 'AssignmentPatternProperty') return [property.key.value]
        return namesOfPattern(property.type === 'RestElement' ? property.argument : property.value)
      })
    case 'RestElement':
      return namesOfPattern(pattern.argument)
    case 'AssignmentPattern':
      return namesOfPattern(pattern.left)
    default:
      return []
  }
}
