'use client';

import { useEffect, useState } from 'react';
import type { NavigationItem } from '@/lib/access/sections';

/** Where the viewer may go: a list of links, which a phone with JavaScript folds behind a Menu button. */
export function ServiceNavigation({ items }: { items: readonly NavigationItem[] }) {
  const [canFold, setCanFold] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setCanFold(true), []);
  const folded = canFold && !isOpen ? ' candour-navigation__list--folded' : '';
  return (
    <div className="govuk-service-navigation candour-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
            <button
              type="button"
              className="govuk-service-navigation__toggle"
              aria-controls="navigation"
              aria-expanded={isOpen}
              hidden={!canFold}
              onClick={() => setIsOpen(!isOpen)}
            >
              Menu
            </button>
            <ul className={`govuk-service-navigation__list${folded}`} id="navigation">
              {items.map((item) => (
                <NavigationLink key={item.name} item={item} />
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}

function NavigationLink({ item }: { item: NavigationItem }) {
  const active = item.isCurrent ? ' govuk-service-navigation__item--active' : '';
  return (
    <li className={`govuk-service-navigation__item${active}`}>
      <a
        className="govuk-service-navigation__link"
        href={item.href}
        aria-current={item.isCurrent ? 'true' : undefined}
      >
        {item.isCurrent ? (
          <strong className="govuk-service-navigation__active-fallback">{item.name}</strong>
        ) : (
          item.name
        )}
      </a>
    </li>
  );
}
