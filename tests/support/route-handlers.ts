import ts from 'typescript';

/** What a page, a route or a form's action exports to the outside, and what it asks of whoever calls it. */
export interface Handler {
  /** The file and the function: `app/api/v1/measures/route.ts GET`. */
  readonly name: string;
  /** The call that admits the viewer, with its permission: `requireScope board.read`; null where there is none. */
  readonly asks: string | null;
  /** That it reads before it asks, or without asking; null where it does neither. */
  readonly fault: string | null;
}

/** What admits a viewer, or answers instead of the page. */
const ADMISSIONS = new Set(['requireScope', 'requireRecordsScope', 'admitProgram', 'admitPublic']);
/** What reads: queries and mutations, the service's connection, and the readers that stand beside a page. */
const READERS = /^@\/db\/|\/_server\/(read|board-cache)$|^\.{1,2}\/.*(read-|form-action)/;

/** The handlers of one file of routes. */
export function handlersOf(path: string, text: string): Handler[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const readers = importedReaders(source);
  return source.statements.flatMap((statement) => {
    if (isHiddenExport(statement)) {
      return [{ name: `${path} ${statement.getText().slice(0, 40)}`, asks: null, fault: 'cannot be read' }];
    }
    if (!ts.isFunctionDeclaration(statement) || !isExported(statement)) return [];
    const name = `${path} ${statement.name?.text ?? 'default'}`;
    const calls = callsIn(statement);
    const admission = calls.find(({ called }) => ADMISSIONS.has(called));
    const reading = calls.find(({ called }) => readers.has(called));
    const asks = admission === undefined ? null : [admission.called, admission.first].join(' ').trim();
    return [{ name, asks, fault: faultOf(admission?.at, reading) }];
  });
}

function faultOf(asksAt: number | undefined, reading: Call | undefined): string | null {
  if (reading === undefined) return null;
  if (asksAt === undefined) return `calls ${reading.called} and asks nobody`;
  return reading.at < asksAt ? `calls ${reading.called} before it asks` : null;
}

/** True of what exports a handler, or may, in another way than as a function with its name. */
function isHiddenExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement) || ts.isExportDeclaration(statement)) return true;
  if (!ts.isVariableStatement(statement) || !isExported(statement)) return false;
  return statement.declarationList.declarations.some(({ name }) => !PLAIN_EXPORTS.has(name.getText()));
}

/** What Next.js reads of a route beside its handlers. */
const PLAIN_EXPORTS = new Set(['metadata', 'dynamic']);

function isExported(node: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function importedReaders(source: ts.SourceFile): Set<string> {
  return new Set(
    source.statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
      const named = statement.importClause?.namedBindings;
      if (!READERS.test(statement.moduleSpecifier.text) || named === undefined) return [];
      if (ts.isNamespaceImport(named)) return [named.name.text];
      return named.elements.map(({ name }) => name.text).filter((name) => !ADMISSIONS.has(name));
    }),
  );
}

/** A call of a function by its name. */
interface Call {
  readonly called: string;
  /** Its first argument, where that is a text. */
  readonly first: string;
  readonly at: number;
}

/** The calls in a function, in the order in which they stand. */
function callsIn(node: ts.Node): Call[] {
  const calls: Call[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isCallExpression(each) && ts.isIdentifier(each.expression)) {
      const [first] = each.arguments;
      calls.push({
        called: each.expression.text,
        first: first !== undefined && ts.isStringLiteral(first) ? first.text : '',
        at: each.getStart(),
      });
    }
    ts.forEachChild(each, visit);
  };
  visit(node);
  return calls.sort((a, b) => a.at - b.at);
}
