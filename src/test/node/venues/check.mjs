// Checks an export of venues as others will: node check.mjs <schema.json> <export.csv> <export.json>
// The schema by npm's tableschema, row by row; then every row as the reference package reads it.
import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'

const require = createRequire(import.meta.url)
const { Table } = require('tableschema')
const reference = require('@gouvfr-anct/lieux-de-mediation-numerique')

const [schemaFile, csvFile, jsonFile] = process.argv.slice(2)
const schema = JSON.parse(await readFile(schemaFile, 'utf8'))
const problems = []

const table = await Table.load(csvFile, { schema, strict: true })
const rows = await table.read({ keyed: true, cast: true, forceCast: true })
rows.filter((row) => row instanceof Error || row.errors).forEach((error) => problems.push(`schema: ${error.message} ${(error.errors ?? []).map((each) => each.message).join('; ')}`))

const texts = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''))
const day = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)
// The package spells one label with a space where the schema has none: an export follows the schema.
const spelled = (labels) => labels?.replace('Étapes numériques(La Poste)', 'Étapes numériques (La Poste)')
const readable = (row) => {
  const item = texts(row)
  return { ...item, date_maj: day(item.date_maj), formations_labels: spelled(item.formations_labels) }
}
const check = (kind, items) =>
  items.forEach((item) => {
    try {
      reference.fromSchemaLieuDeMediationNumerique(readable(item))
    } catch (error) {
      problems.push(`${kind}: ${item.id}: ${error.constructor.name} ${error.message}`)
    }
  })

const objects = JSON.parse(await readFile(jsonFile, 'utf8'))
check('csv', rows.filter((row) => !(row instanceof Error)))
check('json', objects)
if (objects.length !== rows.length) problems.push(`${rows.length} rows in CSV but ${objects.length} in JSON`)

console.log(`${rows.length} rows, ${problems.length} problems`)
problems.slice(0, 50).forEach((problem) => console.log(problem))
process.exit(problems.length === 0 ? 0 : 1)
