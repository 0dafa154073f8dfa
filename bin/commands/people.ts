import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { addPerson, disablePerson } from '@/db/mutations/access';
import { recordAudit } from '@/db/mutations/audit';
import { listPeople } from '@/db/queries/access';
import { listForces } from '@/db/queries/forces';
import { decidePerson, type PersonRequest } from '@/lib/access/new-person';
import type { ListedPerson } from '@/lib/access/person';
import { ROLE_NAMES, ROLES } from '@/lib/access/roles';
import { withDatabase } from '../connection';
import { printResult, Refusal, say } from '../console';

interface AddOptions extends Omit<PersonRequest, 'password'> {
  passwordStdin?: boolean;
  json?: boolean;
}

/** `candour people`: who may sign in. */
export function registerPeople(program: Command): void {
  const people = program.command('people').description('Add, list and disable the people who may sign in');
  people
    .command('add')
    .description('Give a person an account with a role in a force')
    .requiredOption('--email <address>', 'what they sign in with')
    .requiredOption('--name <name>', 'their name')
    .requiredOption('--force <id>', 'the force, for example kent')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`)
    .option('--team <code>', 'the team a supervisor sees')
    .option('--password-stdin', 'read the password from standard input instead of making one')
    .option('--json', 'answer in JSON')
    .action(add);
  people
    .command('list')
    .description('List people with their roles')
    .option('--force <id>', 'of one force only')
    .option('--json', 'answer in JSON')
    .action(list);
  people
    .command('disable')
    .description('Bar a person from signing in and end their sessions at once')
    .requiredOption('--email <address>', 'whose account')
    .option('--json', 'answer in JSON')
    .action(disable);
}

async function add(options: AddOptions): Promise<void> {
  const password = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : makePassword();
  await withDatabase(async ({ db }) => {
    const forces = (await listForces(db)).map((force) => force.forceId);
    const decision = decidePerson({ ...options, password }, forces);
    if (!decision.isAllowed) throw new Refusal(decision.reason);
    const { person } = decision;
    if ((await addPerson(db, person)) === 'already there') {
      throw new Refusal(`${person.email} has an account already. Nothing was changed.`);
    }
    await recordAudit(db, {
      forceId: options.force,
      actor: 'command line',
      did: 'person added',
      subject: person.email,
      detail: { role: options.role, team: options.team ?? null },
    });
    const made = options.passwordStdin ? {} : { password };
    const added = { email: person.email, name: person.name, roles: person.roles, ...made };
    printResult(added, options.json === true, `${person.name} may sign in as ${person.email}.`);
    if (!options.passwordStdin && options.json !== true) {
      say(`Their password, shown this once: ${password}`);
    }
  });
}

async function list(options: { force?: string; json?: boolean }): Promise<void> {
  const people = await withDatabase(({ db }) => listPeople(db, options.force ?? null));
  printResult(people, options.json === true, describePeople);
}

async function disable(options: { email: string; json?: boolean }): Promise<void> {
  await withDatabase(async ({ db }) => {
    const disabled = await disablePerson(db, options.email);
    if (disabled === null) throw new Refusal(`Nobody has the e-mail address ${options.email}.`);
    for (const forceId of disabled.forceIds) {
      await recordAudit(db, {
        forceId,
        actor: 'command line',
        did: 'person disabled',
        subject: disabled.email,
      });
    }
    printResult(
      { email: disabled.email, disabled: true },
      options.json === true,
      `${disabled.email} may no longer sign in; their sessions have ended.`,
    );
  });
}

function describePeople(people: readonly ListedPerson[]): string {
  if (people.length === 0) return 'There is nobody yet. Add someone with `candour people add`.';
  return people
    .map((person) => {
      const roles = person.roles.map(({ role, forceId, teamCode }) => {
        const team = teamCode === null ? '' : `, team ${teamCode}`;
        return `${ROLE_NAMES[role]} (${forceId}${team})`;
      });
      const state = person.disabledAt === null ? '' : '  [disabled]';
      return `${person.email}  ${person.name}  ${roles.join('; ')}${state}`;
    })
    .join('\n');
}

/** 20 characters that are not mistaken for one another when read aloud: 99 bits. */
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const word = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [word(), word(), word(), word()].join('-');
}
