'use client';

import { useEffect, useRef, useState } from 'react';
import type { NavigationItem } from '@/lib/access/sections';

/**
 * Where the viewer may go: a list of links, which a phone with JavaScript folds behind a Menu button. The style sheet folds
 * it before the script comes, so that the page below does not jump; until then the list opens while the menu has focus.
 */
export function ServiceNavigation({ items }: { items: readonly NavigationItem[] }) {
  const [canFold, setCanFold] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    setIsOpen(menu.current?.contains(document.activeElement) ?? false);
    setCanFold(true);
  }, []);
  const folded = canFold && !isOpen ? ' candour-navigation__list--folded' : '';
  const waiting = canFold ? '' : ' candour-navigation--waiting';
  return (
    <div className={`govuk-service-navigation candour-navigation${waiting}`}>
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper" ref={menu}>
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
