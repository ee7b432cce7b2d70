/** Reads source text for the law on keys: which keys it tells by what they type, and which by their place without a modifier. */
import ts from "typescript";

const modifier = /^(ctrlKey|metaKey|altKey)$/;
const place = /^(Key[A-Z]|Digit\d|Bracket(Left|Right))$/;

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

const parsed = (text: string): ts.SourceFile =>
  ts.createSourceFile("part.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

// What a name of this file stands for, when it stands for one thing.
function meaning(of: ts.Expression, file: ts.SourceFile): ts.Expression {
  if (ts.isParenthesizedExpression(of)) return meaning(of.expression, file);
  if (!ts.isIdentifier(of)) return of;
  for (const node of nodesOf(file))
    if (ts.isVariableDeclaration(node) && node.name.getText() === of.text && node.initializer)
      return meaning(node.initializer, file);
  return of;
}

const strings = (node: ts.Node): string[] =>
  [...nodesOf(node)].filter(ts.isStringLiteralLike).map((one) => one.text);

// Whether the file takes an event apart: const { key } = event.
const takenApart = new WeakMap<ts.SourceFile, ReadonlySet<string>>();
function namesTaken(file: ts.SourceFile): ReadonlySet<string> {
  const known = takenApart.get(file);
  if (known) return known;
  const names = [...nodesOf(file)]
    .filter(ts.isBindingElement)
    .filter((one) => /event/i.test(one.parent.parent.getText()))
    .map((one) => (one.propertyName ?? one.name).getText());
  const made = new Set(names);
  takenApart.set(file, made);
  return made;
}

const isRead = (node: ts.Node, name: "key" | "code"): boolean =>
  ts.isPropertyAccessExpression(node)
    ? node.name.text === name
    : ts.isIdentifier(node) && node.text === name && namesTaken(node.getSourceFile()).has(name);

const namesIn = (list: ts.Expression): string[] =>
  ts.isObjectLiteralExpression(list)
    ? list.properties.map((one) => one.name?.getText().replace(/["'`]/g, "") ?? "")
    : strings(list);

/** Everything that what a key types is compared with or looked up in. */
export function keysByType(text: string): string[] {
  // Read in full only where an event may be asked: most files hold "key" for lists alone.
  if (!/\.key\b|\bkey\s*[,:}]/.test(text)) return [];
  const file = parsed(text);
  const every = "abcdefghijklmnopqrstuvwxyz0123456789[]{}";
  return [...nodesOf(file)].flatMap((node): string[] => {
    if (ts.isBinaryExpression(node) && /^[!=]==?$/.test(node.operatorToken.getText())) {
      const sides = [node.left, node.right];
      const other = sides.find((side) => !isRead(side, "key"));
      return other && sides.some((side) => isRead(side, "key"))
        ? strings(meaning(other, file))
        : [];
    }
    if (ts.isSwitchStatement(node) && isRead(node.expression, "key"))
      return node.caseBlock.clauses.flatMap((one) =>
        ts.isCaseClause(one) ? strings(meaning(one.expression, file)) : [],
      );
    if (ts.isElementAccessExpression(node) && isRead(node.argumentExpression, "key"))
      return namesIn(meaning(node.expression, file));
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const [asked] = node.arguments;
    if (!asked || !isRead(asked, "key")) return [];
    const list = meaning(node.expression.expression, file);
    if (!ts.isRegularExpressionLiteral(list)) return namesIn(list);
    const end = list.text.lastIndexOf("/");
    const pattern = new RegExp(list.text.slice(1, end), list.text.slice(end + 1));
    return [...every].filter((letter) => pattern.test(letter));
  });
}

// How a condition speaks of modifiers: that one is held ("ctrlKey"), or that none is ("!ctrlKey").
function speaks(condition: ts.Node, held: boolean, file: ts.SourceFile, turned = false): boolean {
  if (
    ts.isPrefixUnaryExpression(condition) &&
    condition.operator === ts.SyntaxKind.ExclamationToken
  )
    return speaks(condition.operand, held, file, !turned);
  if (ts.isPropertyAccessExpression(condition) && modifier.test(condition.name.text))
    return held !== turned;
  if (ts.isIdentifier(condition)) {
    const said = meaning(condition, file);
    return said !== condition && speaks(said, held, file, turned);
  }
  if (ts.isFunctionLike(condition)) return false;
  let found = false;
  ts.forEachChild(condition, (child) => {
    found ||= speaks(child, held, file, turned);
  });
  return found;
}

const leaves = (node: ts.Node): boolean =>
  ts.isReturnStatement(node) || (ts.isBlock(node) && node.statements.some(ts.isReturnStatement));

// An earlier "if (!control) return" keeps what follows it to keys with a modifier.
const guards = (statement: ts.Statement, file: ts.SourceFile): boolean =>
  ts.isIfStatement(statement) &&
  leaves(statement.thenStatement) &&
  speaks(statement.expression, false, file);

function statementsBefore(node: ts.Node): ts.Statement[] {
  const { parent } = node;
  if (ts.isCaseClause(node)) {
    const clauses = node.parent.clauses;
    const next = clauses.slice(clauses.indexOf(node)).find((one) => one.statements.length > 0);
    return next ? [...next.statements] : [];
  }
  const list =
    parent && (ts.isBlock(parent) || ts.isCaseClause(parent) || ts.isDefaultClause(parent));
  if (!list) return [];
  const { statements } = parent;
  return statements.slice(0, statements.indexOf(node as ts.Statement));
}

function isGuarded(literal: ts.Node, file: ts.SourceFile): boolean {
  for (let node = literal; node.parent && !ts.isFunctionLike(node); node = node.parent) {
    const { parent } = node;
    const joined =
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (joined && speaks(parent, true, file)) return true;
    if (
      ts.isIfStatement(parent) &&
      node !== parent.expression &&
      speaks(parent.expression, true, file)
    )
      return true;
    if (statementsBefore(node).some((one) => guards(one, file))) return true;
  }
  return false;
}

/** Letters, figures and brackets told by their place where no modifier need be held. */
export function loosePlaces(text: string): string[] {
  if (!/Key[A-Z]|Digit\d|Bracket/.test(text)) return [];
  const file = parsed(text);
  return [...nodesOf(file)]
    .filter((node) => ts.isStringLiteralLike(node) || (ts.isIdentifier(node) && isName(node)))
    .filter((node) => place.test(textOf(node)) && !isGuarded(node, file))
    .map(textOf);
}

const textOf = (node: ts.Node): string => (node as ts.StringLiteralLike | ts.Identifier).text;
const isName = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name === node;
