import { codeList } from './code-list';

/** Why an arrest was necessary: the grounds of PACE Code G. */
export const NECESSITY_GROUNDS = codeList([
  { code: 'name', label: 'To find out the name', aliases: ['Ascertain name', 'Name not ascertained'] },
  { code: 'address', label: 'To find out the address', aliases: ['Ascertain address'] },
  {
    code: 'physical_injury',
    label: 'To prevent physical injury',
    aliases: ['Prevent physical injury', 'Prevent injury to self or others'],
  },
  {
    code: 'loss_or_damage',
    label: 'To prevent loss of or damage to property',
    aliases: ['Prevent loss or damage to property', 'Prevent loss or damage'],
  },
  {
    code: 'public_decency',
    label: 'To prevent an offence against public decency',
    aliases: ['Prevent offence against public decency'],
  },
  {
    code: 'obstruction',
    label: 'To prevent obstruction of the highway',
    aliases: ['Prevent obstruction of the highway', 'Unlawful obstruction of the highway'],
  },
  {
    code: 'protect_vulnerable',
    label: 'To protect a child or vulnerable person',
    aliases: ['Protect child or vulnerable person', 'Protect a child or other vulnerable person'],
  },
  {
    code: 'prompt_investigation',
    label: 'To allow prompt and effective investigation',
    aliases: ['Prompt and effective investigation', 'Allow the prompt and effective investigation'],
  },
  {
    code: 'prevent_disappearance',
    label: 'To prevent disappearance',
    aliases: ['Prevent the disappearance of the person'],
  },
]);

export const RISK_GRADES = codeList([
  { code: 'standard', label: 'Standard' },
  { code: 'medium', label: 'Medium' },
  { code: 'high', label: 'High' },
]);

/** What an officer does, as far as it bears on carrying a camera. */
export const OFFICER_ROLES = codeList([
  { code: 'response', label: 'Response', aliases: ['Incident response', 'Patrol'] },
  { code: 'neighbourhood', label: 'Neighbourhood', aliases: ['Neighbourhood policing', 'Community'] },
  { code: 'roads', label: 'Roads', aliases: ['Roads policing', 'Traffic'] },
  { code: 'firearms', label: 'Firearms', aliases: ['Armed response'] },
  { code: 'plain_clothes', label: 'Plain clothes', aliases: ['Plain-clothes team', 'Covert'] },
  { code: 'investigation', label: 'Investigation', aliases: ['Detective', 'CID'] },
  { code: 'custody', label: 'Custody' },
  { code: 'dogs', label: 'Dogs', aliases: ['Dog handler', 'Dog section'] },
  { code: 'public_order', label: 'Public order', aliases: ['Tactical support', 'Operational support'] },
  { code: 'special_constable', label: 'Special constable', aliases: ['Special', 'Specials'] },
  { code: 'other', label: 'Other' },
]);

/** What a camera's log says happened to it. */
export const DEVICE_EVENTS = codeList([
  { code: 'issued', label: 'Issued' },
  { code: 'returned', label: 'Returned' },
  { code: 'docked', label: 'Docked' },
  { code: 'undocked', label: 'Undocked' },
  { code: 'powered_on', label: 'Powered on', aliases: ['Power on'] },
  { code: 'powered_off', label: 'Powered off', aliases: ['Power off'] },
  { code: 'asleep', label: 'Asleep', aliases: ['Sleep'] },
  { code: 'awake', label: 'Awake', aliases: ['Wake'] },
  { code: 'low_battery', label: 'Low battery', aliases: ['Battery low'] },
  { code: 'fault_reported', label: 'Fault reported' },
  { code: 'fault_cleared', label: 'Fault cleared' },
]);
