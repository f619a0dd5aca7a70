import asyncio

import pytest

from bot.fetch.errors import HostBusy
from bot.fetch.turns import Pace, Turns

AT_ONCE = 0.01  # seconds of patience, where the turn cannot come however long one waits
AGES = 3600.0  # where it does come


def turns(**pace):
    return Turns(Pace(**{"per_host_per_minute": 1000, "patience": AT_ONCE, **pace}))


async def test_a_site_is_asked_so_often_a_minute():
    two = turns(per_host_per_minute=2)
    for _ in range(2):
        async with two.turn("news.example"):
            pass
    with pytest.raises(HostBusy):
        async with two.turn("news.example"):
            pass
    async with two.turn("other.example"):
        pass


async def test_a_site_is_asked_so_often_at_once():
    one = turns(per_host_at_once=1)
    async with one.turn("news.example"):
        with pytest.raises(HostBusy):
            async with one.turn("news.example"):
                pass
        async with one.turn("other.example"):
            pass
    async with one.turn("news.example"):
        pass


async def test_all_sites_together_are_asked_so_often_at_once():
    two = turns(at_once=2)
    async with two.turn("a.example"), two.turn("b.example"):
        with pytest.raises(HostBusy):
            async with two.turn("c.example"):
                pass


async def test_who_waits_for_a_slow_site_takes_no_others_place():
    tight = turns(per_host_at_once=1, at_once=2, patience=AGES)

    async def wait():
        async with tight.turn("slow.example"):
            pass

    async with tight.turn("slow.example"):
        waiting = [asyncio.create_task(wait()) for _ in range(5)]
        await asyncio.sleep(0)
        async with tight.turn("quick.example"):
            pass
        assert not any(task.done() for task in waiting)
    await asyncio.gather(*waiting)


async def test_a_fault_gives_the_turn_back():
    one = turns(per_host_at_once=1)
    with pytest.raises(ValueError, match="a fault"):
        async with one.turn("news.example"):
            raise ValueError("a fault")
    async with one.turn("news.example"):
        pass


async def test_an_endless_number_of_sites_is_not_remembered_for_ever():
    many = turns()
    for n in range(3000):
        async with many.turn(f"{n}.example"):
            pass
    assert len(many._places) <= 1024
