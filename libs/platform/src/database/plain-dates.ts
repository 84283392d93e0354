import pg from 'pg';

/** A column of type date is a legal date: it stays the string it is, and never becomes a moment in some zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
