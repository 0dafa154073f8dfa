import type { AttentionCard } from '@/lib/overview/attention';

/** What a role has to know first, side by side: a name, one number, what it is of, and the way there. */
export function AttentionCards({ cards, query }: { cards: readonly AttentionCard[]; query: string }) {
  return (
    <ul className="candour-attention">
      {cards.map((card) => (
        <li className="candour-attention__card" key={card.name}>
          <h3 className="candour-attention__name">{card.name}</h3>
          <p className="candour-attention__number">{card.number}</p>
          <p className="candour-attention__of">{card.of}</p>
          <a className="govuk-link candour-attention__link" href={card.path + query}>
            {card.linkText}
          </a>
        </li>
      ))}
    </ul>
  );
}
