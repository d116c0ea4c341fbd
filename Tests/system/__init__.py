"""System tests: the real `zhifa` program, driven from outside by HTTP, by a browser and by signals.

ZHIFA_BINARY        the program; by default .build/debug/zhifa
ZHIFA_TEST_POSTGRES a server's URL; without it script/postgres starts one
ZHIFA_LONG          as many rounds and flips as the promises name
ZHIFA_SHOTS         a folder for pictures of the pages
"""
